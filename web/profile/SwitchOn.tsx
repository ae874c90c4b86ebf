import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupCodes, SecondFactorSecret } from '../../api/second-factor.ts';
import { ApiError, call } from '../app/api.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Notice } from '../design/Notice.tsx';
import { QrCode } from '../design/QrCode.tsx';
import classes from './ProfilePage.module.css';
import { Prove } from './Prove.tsx';

interface Props {
  /** With the backup codes, which nobody sees again. */
  onDone: (codes: readonly string[]) => void;
  /** Left out where there is no way back. */
  onCancel?: () => void;
}

/** First the password, then the secret for the app and its first code. */
export function SwitchOn({ onDone, onCancel }: Props) {
  const { t } = useTranslation('people');
  const [secret, setSecret] = useState<SecondFactorSecret>();
  if (secret)
    return <FirstCode secret={secret} onDone={onDone} onCancel={() => setSecret(undefined)} />;
  return (
    <Prove
      lead={t('secondFactor.prove')}
      button={t('secondFactor.goOn')}
      send={({ current }) =>
        call<SecondFactorSecret>('/api/me/second-factor', { method: 'POST', body: { current } })
      }
      onDone={setSecret}
      {...(onCancel ? { onCancel } : {})}
    />
  );
}

interface FirstCodeProps {
  secret: SecondFactorSecret;
  onDone: Props['onDone'];
  onCancel: () => void;
}

function FirstCode({ secret, onDone, onCancel }: FirstCodeProps) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const confirm = useMutation({
    mutationFn: () =>
      call<BackupCodes>('/api/me/second-factor/confirm', { method: 'POST', body: { code } }),
    onSuccess: ({ codes }) => onDone(codes),
    onError: () => focusFirstWrong(form.current),
  });
  const isWrong = confirm.error instanceof ApiError && confirm.error.code === 'wrong_code';
  const isMissing = checked && code.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (code.trim() === '') focusFirstWrong(form.current);
    else if (!confirm.isPending) confirm.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <p className={classes.lead}>{t('secondFactor.scan')}</p>
      <QrCode value={secret.uri} label={t('secondFactor.picture')} />
      <dl className={classes.fact}>
        <dt>{t('secondFactor.secret')}</dt>
        <dd className={classes.secret}>{secret.secret.replace(/.{4}(?=.)/g, '$& ')}</dd>
      </dl>
      <TextInput
        label={t('secondFactor.code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        error={
          (isMissing && t('common:required')) || (isWrong && words(confirm.error)) || undefined
        }
        onChange={(event) => {
          setCode(event.currentTarget.value);
          confirm.reset();
        }}
      />
      {confirm.isError && !isWrong && <Notice tone="error">{words(confirm.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={confirm.isPending}>
          {t('secondFactor.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
