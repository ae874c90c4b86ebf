import { UnstyledButton } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/people.ts';
import { call } from '../app/api.ts';
import { usePageTitle } from '../app/page-title.ts';
import { homeOf, signOut, welcome } from '../app/session.ts';
import { BackupCodes } from './BackupCodes.tsx';
import classes from './ProfilePage.module.css';
import { SwitchOn } from './SwitchOn.tsx';

/** All that staff without a second factor can do where the operator wants one. */
export function SecondFactorNeededPage() {
  const { t } = useTranslation(['people', 'common']);
  usePageTitle(t('secondFactor.neededTitle'));
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[]>();
  const goOn = async () => {
    const me = await call<Me>('/api/me');
    await welcome(me);
    await router.navigate({ to: homeOf(me) });
  };
  return (
    <div className={classes.form}>
      <div>
        <h1>{t('secondFactor.neededTitle')}</h1>
        <p className={classes.lead}>{t('secondFactor.neededText')}</p>
      </div>
      {codes ? (
        <BackupCodes codes={codes} onKept={() => void goOn()} />
      ) : (
        <SwitchOn onDone={setCodes} />
      )}
      {!codes && (
        <UnstyledButton className={classes.here ?? ''} onClick={() => void signOut()}>
          {t('common:signOut')}
        </UnstyledButton>
      )}
    </div>
  );
}
