import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../api/people.ts';
import type { CodeAsked } from '../../../api/second-factor.ts';
import { call } from '../../app/api.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { asksForCode, type Entry, homeOf, welcome } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { CodeStep } from './CodeStep.tsx';
import classes from './forms.module.css';
import { PasskeyButton } from './PasskeyButton.tsx';
import { Tabs } from './Tabs.tsx';

const route = getRouteApi('/sign-in-layout/sign-in');

export function SignInPage() {
  const { t } = useTranslation('sign-in');
  usePageTitle(t('signIn'));
  const words = useProblemWords();
  const router = useRouter();
  const back = route.useSearch().return;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState<CodeAsked>();
  const goOn = (me: Me) => router.history.push(back ?? homeOf(me));
  const signIn = useMutation({
    mutationFn: () => call<Entry>('/api/sessions', { method: 'POST', body: { email, password } }),
    onSuccess: async (entry) => {
      if (asksForCode(entry)) return setAsked(entry);
      await welcome(entry);
      goOn(entry);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate();
  };
  if (asked) return <CodeStep asked={asked} onIn={goOn} onAgain={() => setAsked(undefined)} />;
  return (
    <>
      <Tabs />
      <form className={classes.form} onSubmit={submit}>
        <h1>{t('title')}</h1>
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <div>
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Link to="/forgot" className={classes.link}>
            {t('forgot.link')}
          </Link>
        </div>
        {signIn.isError && <Notice tone="error">{words(signIn.error)}</Notice>}
        <Button type="submit" size="lg" fullWidth loading={signIn.isPending}>
          {t('signInLink')}
        </Button>
        <PasskeyButton onIn={goOn} />
        <p className={classes.other}>
          {t('noAccount')} <Link to="/register">{t('registerLink')}</Link>
        </p>
      </form>
    </>
  );
}
