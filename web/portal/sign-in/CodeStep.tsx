import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../api/people.ts';
import type { CodeAsked } from '../../../api/second-factor.ts';
import { ApiError, call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { welcome } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './forms.module.css';
import { PasskeyButton } from './PasskeyButton.tsx';

interface Props {
  asked: CodeAsked;
  /** Where to go once the person is signed in. */
  onIn: (me: Me) => unknown;
  onAgain: () => void;
}

/** The second step of signing in: a passkey, a code of the app, or a backup code. */
export function CodeStep({ asked, onIn, onAgain }: Props) {
  const { ticket, app, passkey } = asked;
  const { t } = useTranslation(['sign-in', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(!app);
  const [checked, setChecked] = useState(false);
  const enter = useMutation({
    mutationFn: () => call<Me>('/api/sessions/code', { method: 'POST', body: { ticket, code } }),
    onSuccess: async (me) => {
      await welcome(me);
      await onIn(me);
    },
    onError: () => focusFirstWrong(form.current),
  });
  // The page has changed under the hands of somebody who was typing. And again where the kind of code changes.
  useEffect(() => field.current?.focus(), [backup]);
  const isWrong = enter.error instanceof ApiError && enter.error.code === 'wrong_code';
  const isMissing = checked && code.trim() === '';
  const lead = passkey ? 'codeStep.passkeyText' : backup ? 'codeStep.backupText' : 'codeStep.text';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (code.trim() === '') focusFirstWrong(form.current);
    else if (!enter.isPending) enter.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <div>
        <h1>{t('codeStep.title')}</h1>
        <p className={classes.lead}>{t(lead)}</p>
      </div>
      {passkey && <PasskeyButton ticket={ticket} onIn={onIn} />}
      <div>
        <TextInput
          ref={field}
          label={t(backup ? 'codeStep.backupCode' : 'codeStep.code')}
          autoComplete="one-time-code"
          inputMode={backup ? 'text' : 'numeric'}
          spellCheck={false}
          autoCapitalize="none"
          className={classes.code ?? ''}
          value={code}
          error={
            (isMissing && t('common:required')) || (isWrong && words(enter.error)) || undefined
          }
          onChange={(event) => {
            setCode(event.currentTarget.value);
            enter.reset();
          }}
        />
        {app && (
          <UnstyledButton
            className={classes.link ?? ''}
            onClick={() => {
              setBackup(!backup);
              enter.reset();
            }}
          >
            {t(backup ? 'codeStep.useApp' : 'codeStep.useBackup')}
          </UnstyledButton>
        )}
      </div>
      {enter.isError && !isWrong && <Notice tone="error">{words(enter.error)}</Notice>}
      <Button
        type="submit"
        size="lg"
        fullWidth
        variant={passkey ? 'default' : 'filled'}
        loading={enter.isPending}
      >
        {t('signInLink')}
      </Button>
      <p className={classes.other}>
        <UnstyledButton className={classes.link ?? ''} onClick={onAgain}>
          {t('codeStep.again')}
        </UnstyledButton>
      </p>
    </form>
  );
}
