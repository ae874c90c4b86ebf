import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../app/api.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { Notice } from '../design/Notice.tsx';
import classes from './ProfilePage.module.css';

interface Props<Answer> {
  lead: string;
  button: string;
  send: (proof: { current: string }) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onCancel?: () => void;
  /** What else is typed, above; `isReady` says whether it can be sent. */
  children?: ReactNode;
  isReady?: () => boolean;
}

/** An open session is not enough here: it is asked once more who sits at it. */
export function Prove<Answer>(props: Props<Answer>) {
  const { lead, button, send, onDone, onCancel, children, isReady } = props;
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const { email } = useMe().person;
  const form = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState('');
  const [checked, setChecked] = useState(false);
  const prove = useMutation({
    mutationFn: () => send({ current }),
    onSuccess: onDone,
    onError: () => focusFirstWrong(form.current),
  });
  // The first field, whichever it is.
  useEffect(
    () => form.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus(),
    [],
  );
  const isWrong = prove.error instanceof ApiError && prove.error.code === 'wrong_credentials';
  const isMissing = current === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const isElseReady = isReady?.() ?? true;
    if (isMissing || !isElseReady) focusFirstWrong(form.current);
    else if (!prove.isPending) prove.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <p className={classes.lead}>{lead}</p>
      {children}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t('profile.current')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('profile.showPassword') }}
        value={current}
        error={
          (checked && isMissing && t('common:required')) ||
          (isWrong && t('profile.currentWrong')) ||
          undefined
        }
        onChange={(event) => {
          setCurrent(event.currentTarget.value);
          prove.reset();
        }}
      />
      {prove.isError && !isWrong && <Notice tone="error">{words(prove.error)}</Notice>}
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
