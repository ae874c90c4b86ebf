import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupCodes as Codes, SecondFactor as Factor } from '../../api/second-factor.ts';
import { call } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Notice } from '../design/Notice.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import classes from './ProfilePage.module.css';
import { Prove } from './Prove.tsx';
import { SwitchOn } from './SwitchOn.tsx';

export const factorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => call<Factor>('/api/me/second-factor'),
});

/** Switched on, renewed and switched off here; each step stands in place of the one before. */
export function SecondFactor() {
  const { t } = useTranslation('people');
  const words = useProblemWords();
  const factor = useQuery(factorQuery);
  const [step, setStep] = useState<'rest' | 'on' | 'renew' | 'off'>('rest');
  const [codes, setCodes] = useState<readonly string[]>();
  const rest = () => {
    setStep('rest');
    setCodes(undefined);
    void factor.refetch();
  };
  const change = <Answer,>(path: string) => ({
    withCode: true,
    send: (body: object) => call<Answer>(`/api/me/second-factor/${path}`, { method: 'POST', body }),
    onCancel: () => setStep('rest'),
  });
  return (
    <Card aria-labelledby="second-factor">
      <CardPart className={classes.part ?? ''}>
        <h2 id="second-factor">{t('secondFactor.title')}</h2>
        {codes ? (
          <BackupCodes codes={codes} onKept={rest} />
        ) : (
          <>
            {step === 'rest' && factor.data && <Rest factor={factor.data} onChoose={setStep} />}
            {step === 'rest' && factor.isError && (
              <Notice tone="error">{words(factor.error)}</Notice>
            )}
            {step === 'on' && <SwitchOn onDone={setCodes} onCancel={() => setStep('rest')} />}
            {step === 'renew' && (
              <Prove
                {...change<Codes>('backup-codes')}
                lead={`${t('secondFactor.renewText')} ${t('secondFactor.proveCode')}`}
                button={t('secondFactor.renew')}
                onDone={(made) => setCodes(made.codes)}
              />
            )}
            {step === 'off' && (
              <Prove
                {...change<void>('off')}
                lead={`${t('secondFactor.offText')} ${t('secondFactor.proveCode')}`}
                button={t('secondFactor.switchOff')}
                onDone={rest}
              />
            )}
          </>
        )}
      </CardPart>
    </Card>
  );
}

interface RestProps {
  factor: Factor;
  onChoose: (step: 'on' | 'renew' | 'off') => void;
}

function Rest({ factor, onChoose }: RestProps) {
  const { t, i18n } = useTranslation('people');
  const { timeZone } = useMe().person;
  const button = (step: 'on' | 'renew' | 'off', label: string) => (
    <Button variant="default" onClick={() => onChoose(step)}>
      {label}
    </Button>
  );
  if (factor.onSince === null) {
    return (
      <>
        <p className={classes.lead}>{t('secondFactor.text')}</p>
        <div className={classes.foot}>{button('on', t('secondFactor.switchOn'))}</div>
      </>
    );
  }
  const when = formatter(i18n.language, timeZone).date(Date.parse(factor.onSince));
  return (
    <>
      <p className={classes.lead}>{t('secondFactor.on', { when, left: factor.backupCodesLeft })}</p>
      <div className={classes.foot}>
        {button('renew', t('secondFactor.renew'))}
        {button('off', t('secondFactor.switchOff'))}
      </div>
    </>
  );
}
