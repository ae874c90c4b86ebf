import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../api/people.ts';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { isWeakPassword, useProblemWords, wrongFields } from '../../app/problem-words.ts';
import { welcome } from '../../app/session.ts';
import { deviceTimeZone } from '../../app/time.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './forms.module.css';
import { looksLikeEmail } from './looks-like-email.ts';
import { NewPassword } from './NewPassword.tsx';

export function SetUpForm({ keyRequired }: { keyRequired: boolean }) {
  const { t, i18n } = useTranslation(['sign-in', 'common']);
  const words = useProblemWords();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => ({
    key: window.location.hash.slice(1),
    name: '',
    email: '',
    password: '',
  }));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const setUp = useMutation({
    mutationFn: () => {
      const { key, ...person } = typed;
      const body = { ...person, language: i18n.language, timeZone: deviceTimeZone() };
      return call<Me>('/api/setup', { method: 'POST', body: key ? { ...body, key } : body });
    },
    onSuccess: async (me) => {
      await welcome(me);
      await router.navigate({ to: '/desk' });
    },
    onError: (error) => mark(wrongFields(error)),
  });
  const mark = (fields: readonly string[]) => {
    setWrong(fields);
    focusFirstWrong(form.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (setUp.isPending) return;
    const missing = faults(typed, keyRequired);
    mark(missing);
    if (missing.length === 0) setUp.mutate();
  };
  const field = (name: 'key' | 'name' | 'email', message = t('common:required')) => ({
    value: typed[name],
    error: wrong.includes(name) ? message : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <div>
        <h1>{t('setup.title')}</h1>
        <p className={classes.lead}>{t('setup.text')}</p>
      </div>
      {keyRequired && (
        <TextInput label={t('setup.key')} description={t('setup.keyHint')} {...field('key')} />
      )}
      <TextInput label={t('setup.name')} autoComplete="name" {...field('name')} />
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="email"
        {...field('email', t('emailWrong'))}
      />
      <NewPassword
        value={typed.password}
        onChange={(password) => {
          setTyped({ ...typed, password });
          setUp.reset();
        }}
        tooShort={wrong.includes('password')}
        failure={setUp.error}
      />
      {setUp.isError && !isWeakPassword(setUp.error) && (
        <Notice tone="error">{words(setUp.error)}</Notice>
      )}
      <Button type="submit" size="lg" fullWidth loading={setUp.isPending}>
        {t('setup.button')}
      </Button>
    </form>
  );
}

function faults(
  typed: Record<'key' | 'name' | 'email' | 'password', string>,
  keyRequired: boolean,
) {
  const found: string[] = keyRequired && !typed.key.trim() ? ['key'] : [];
  if (!typed.name.trim()) found.push('name');
  if (!looksLikeEmail(typed.email)) found.push('email');
  if (typed.password.length < 8) found.push('password');
  return found;
}
