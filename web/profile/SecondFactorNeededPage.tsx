import { UnstyledButton } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/people.ts';
import { call } from '../app/api.ts';
import { usePageTitle } from '../app/page-title.ts';
import { hasPasskeys } from '../app/passkey.ts';
import { homeOf, signOut, useMe, welcome } from '../app/session.ts';
import { AddPasskey } from './AddPasskey.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import classes from './ProfilePage.module.css';
import { SwitchOn } from './SwitchOn.tsx';

/** All that somebody without a second factor can do where the operator, or each of their companies, wants one. */
export function SecondFactorNeededPage() {
  const { t } = useTranslation(['people', 'common']);
  usePageTitle(t('secondFactor.neededTitle'));
  const router = useRouter();
  const [byPasskey, setByPasskey] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const [company] = useMe().closedCompanies;
  const goOn = async () => {
    const me = await call<Me>('/api/me');
    await welcome(me);
    await router.navigate({ to: homeOf(me) });
  };
  return (
    <div className={classes.form}>
      <div>
        <h1>{t('secondFactor.neededTitle')}</h1>
        <p className={classes.lead}>
          {company
            ? t('secondFactor.neededByCompany', { company: company.name })
            : t('secondFactor.neededText')}
        </p>
      </div>
      {codes && <BackupCodes codes={codes} onKept={() => void goOn()} />}
      {!codes && byPasskey && (
        <AddPasskey
          onDone={(made) => (made ? setCodes(made) : void goOn())}
          onCancel={() => setByPasskey(false)}
        />
      )}
      {!codes && !byPasskey && (
        <>
          <SwitchOn onDone={setCodes} />
          {hasPasskeys() && (
            <UnstyledButton className={classes.here ?? ''} onClick={() => setByPasskey(true)}>
              {t('passkeys.add')}
            </UnstyledButton>
          )}
        </>
      )}
      {!codes && (
        <UnstyledButton className={classes.here ?? ''} onClick={() => void signOut()}>
          {t('common:signOut')}
        </UnstyledButton>
      )}
    </div>
  );
}
