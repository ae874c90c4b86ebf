import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../app/api.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { Notice } from '../design/Notice.tsx';
import classes from './ProfilePage.module.css';

interface Proof {
  current: string;
  code: string;
}

interface Props<Answer> {
  lead: string;
  /** Whether a code is asked for besides the password. */
  withCode: boolean;
  button: string;
  send: (proof: Proof) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onCancel?: () => void;
  /** What else is typed, above; `isReady` says whether it can be sent. */
  children?: ReactNode;
  isReady?: () => boolean;
}

/** An open session is not enough here: it is asked once more who sits at it. */
export function Prove<Answer>(props: Props<Answer>) {
  const { lead, withCode, button, send, onDone, onCancel, children, isReady } = props;
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const { email } = useMe().person;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Proof>({ current: '', code: '' });
  const [checked, setChecked] = useState(false);
  const prove = useMutation({
    mutationFn: () => send(typed),
    onSuccess: onDone,
    onError: () => focusFirstWrong(form.current),
  });
  // The first field, whichever it is.
  useEffect(
    () => form.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus(),
    [],
  );
  const refused = prove.error instanceof ApiError ? prove.error.code : null;
  const isMissing = typed.current === '' || (withCode && typed.code.trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const isElseReady = isReady?.() ?? true;
    if (isMissing || !isElseReady) focusFirstWrong(form.current);
    else if (!prove.isPending) prove.mutate();
  };
  const field = (name: keyof Proof, wrong: string | false) => ({
    value: typed[name],
    error: (checked && typed[name].trim() === '' && t('common:required')) || wrong || undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped({ ...typed, [name]: event.currentTarget.value });
      prove.reset();
    },
  });
  const isWrongCode = refused === 'wrong_code';
  const isWrongPassword = refused === 'wrong_credentials';
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <p className={classes.lead}>{lead}</p>
      {children}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t('profile.current')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('profile.showPassword') }}
        {...field('current', isWrongPassword && t('profile.currentWrong'))}
      />
      {withCode && (
        <TextInput
          label={t('secondFactor.anyCode')}
          autoComplete="one-time-code"
          spellCheck={false}
          autoCapitalize="none"
          {...field('code', isWrongCode && words(prove.error))}
        />
      )}
      {prove.isError && !isWrongCode && !isWrongPassword && (
        <Notice tone="error">{words(prove.error)}</Notice>
      )}
      <div className={classes.foot}>
        <Button type="submit" loading={prove.isPending}>
          {button}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
