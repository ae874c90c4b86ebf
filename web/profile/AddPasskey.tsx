import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedPasskey, PasskeyOptions } from '../../api/passkeys.ts';
import { ApiError, call } from '../app/api.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { isKnownHere, makePasskey } from '../app/passkey.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { Notice } from '../design/Notice.tsx';
import classes from './ProfilePage.module.css';

interface Props {
  /** With backup codes, which nobody sees again, where it is the first second factor. */
  onDone: (codes: readonly string[] | null) => void;
  onCancel: () => void;
}

const nothing = { name: '', current: '' };

async function add({ name, current }: typeof nothing): Promise<AddedPasskey> {
  const options = await call<PasskeyOptions>('/api/me/passkeys/challenge', {
    method: 'POST',
    body: { current },
  });
  const credential = await makePasskey(options);
  return call<AddedPasskey>('/api/me/passkeys', { method: 'POST', body: { name, credential } });
}

/** A name and the password; the rest is between the person and their device. */
export function AddPasskey({ onDone, onCancel }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const { email } = useMe().person;
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(nothing);
  const [checked, setChecked] = useState(false);
  const make = useMutation({
    mutationFn: () => add(typed),
    onSuccess: ({ backupCodes }) => onDone(backupCodes),
    onError: () => focusFirstWrong(form.current),
  });
  useEffect(() => first.current?.focus(), []);
  const isWrong = make.error instanceof ApiError && make.error.code === 'wrong_credentials';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (typed.name.trim() === '' || typed.current === '') focusFirstWrong(form.current);
    else if (!make.isPending) make.mutate();
  };
  const field = (name: keyof typeof nothing) => ({
    value: typed[name],
    error: (checked && typed[name].trim() === '' && t('common:required')) || undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped({ ...typed, [name]: event.currentTarget.value });
      make.reset();
    },
  });
  const current = field('current');
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <p className={classes.lead}>{t('passkeys.prove')}</p>
      <TextInput
        ref={first}
        label={t('passkeys.name')}
        description={t('passkeys.nameHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        maxLength={200}
        {...field('name')}
      />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t('profile.current')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('profile.showPassword') }}
        {...current}
        error={current.error ?? (isWrong && t('profile.currentWrong'))}
      />
      {make.isError && !isWrong && <Notice tone="error">{failure(make.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={make.isPending}>
          {t('passkeys.goOn')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );

  function failure(error: Error): string {
    if (error instanceof ApiError) return words(error);
    return t(isKnownHere(error) ? 'passkeys.known' : 'passkeys.failed');
  }
}
