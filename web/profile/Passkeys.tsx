import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasPasskeys } from '../app/passkey.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Notice } from '../design/Notice.tsx';
import { AddPasskey } from './AddPasskey.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { factorChanged, factorQuery } from './factor-query.ts';
import { PasskeyList } from './PasskeyList.tsx';
import classes from './ProfilePage.module.css';

/** Named, listed with their last use, removed; with the first second factor come backup codes. */
export function Passkeys() {
  const { t } = useTranslation('people');
  const words = useProblemWords();
  const factor = useQuery(factorQuery);
  const [adding, setAdding] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const done = (made: readonly string[] | null) => {
    setAdding(false);
    setCodes(made);
    void factorChanged();
  };
  if (codes) {
    return (
      <Frame>
        <BackupCodes codes={codes} onKept={() => setCodes(null)} />
      </Frame>
    );
  }
  return (
    <Frame>
      <p className={classes.lead}>{t('passkeys.text')}</p>
      {factor.isError && <Notice tone="error">{words(factor.error)}</Notice>}
      <PasskeyList passkeys={factor.data?.passkeys ?? []} />
      {adding && <AddPasskey onDone={done} onCancel={() => setAdding(false)} />}
      {!adding && hasPasskeys() && (
        <div className={classes.foot}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('passkeys.add')}
          </Button>
        </div>
      )}
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('people');
  return (
    <Card aria-labelledby="passkeys">
      <CardPart className={classes.part ?? ''}>
        <h2 id="passkeys">{t('passkeys.title')}</h2>
        {children}
      </CardPart>
    </Card>
  );
}
