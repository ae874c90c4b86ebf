import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '../app/api.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { useProblemWords, useWeakPassword } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Notice } from '../design/Notice.tsx';
import classes from './ProfilePage.module.css';

const nothing = { current: '', password: '' };

export function NewPassword() {
  const { t } = useTranslation('people');
  const words = useProblemWords();
  const { email } = useMe().person;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(nothing);
  const [checked, setChecked] = useState(false);
  const change = useMutation({
    mutationFn: () => call('/api/me/password', { method: 'PUT', body: typed }),
    onSuccess: () => {
      setTyped(nothing);
      setChecked(false);
    },
    onError: () => focusFirstWrong(form.current),
  });
  const isWrong = change.error instanceof ApiError && change.error.code === 'wrong_credentials';
  const weak = useWeakPassword(change.error);
  const isShort = typed.password.length < 8;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isShort || typed.current === '') focusFirstWrong(form.current);
    else if (!change.isPending) change.mutate();
  };
  const field = (name: keyof typeof nothing) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped({ ...typed, [name]: event.currentTarget.value });
      change.reset();
    },
    visibilityToggleButtonProps: { 'aria-label': t('profile.showPassword') },
  });
  const currentError = isWrong || (checked && typed.current === '');
  return (
    <Card aria-labelledby="new-password">
      <CardPart>
        <form className={classes.form} onSubmit={submit} ref={form} noValidate>
          <h2 id="new-password">{t('profile.password')}</h2>
          {/* So that a password keeper knows whose password it is. */}
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <PasswordInput
            label={t('profile.current')}
            autoComplete="current-password"
            error={currentError ? t('profile.currentWrong') : undefined}
            {...field('current')}
          />
          <PasswordInput
            label={t('profile.new')}
            description={t('profile.newHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            error={checked && isShort ? t('profile.newShort') : weak}
            {...field('password')}
          />
          {change.isError && !isWrong && !weak && (
            <Notice tone="error">{words(change.error)}</Notice>
          )}
          <div className={classes.foot}>
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('profile.changePassword')}
            </Button>
            <span role="status" className={classes.saved}>
              {change.isSuccess && t('profile.passwordChanged')}
            </span>
          </div>
        </form>
      </CardPart>
    </Card>
  );
}
