import { Button, TextInput } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Done } from './Done.tsx';
import classes from './forms.module.css';
import { looksLikeEmail } from './looks-like-email.ts';

/** After sending it says the same to everybody: whether an address has an account is nobody's news. */
export function ForgotPage() {
  const { t, i18n } = useTranslation('sign-in');
  usePageTitle(t('forgot.title'));
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const ask = useMutation({
    mutationFn: () =>
      call('/api/password-resets', { method: 'POST', body: { email, language: i18n.language } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    setWrong(!looksLikeEmail(email));
    if (looksLikeEmail(email)) ask.mutate();
    else focusFirstWrong(form.current);
  };
  if (ask.isSuccess) {
    return (
      <Done
        icon={<IconMailCheck size={28} stroke={1.5} />}
        title={t('sent.title')}
        next={
          <Button component={Link} to="/sign-in" variant="default">
            {t('backToSignIn')}
          </Button>
        }
      >
        {t('forgot.sent', { email: email.trim() })}
      </Done>
    );
  }
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <div>
        <h1>{t('forgot.title')}</h1>
        <p className={classes.lead}>{t('forgot.text')}</p>
      </div>
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="username"
        value={email}
        error={wrong ? t('emailWrong') : undefined}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          setWrong(false);
        }}
      />
      {ask.isError && <Notice tone="error">{words(ask.error)}</Notice>}
      <Button type="submit" size="lg" fullWidth loading={ask.isPending}>
        {t('forgot.button')}
      </Button>
      <p className={classes.other}>
        <Link to="/sign-in">{t('backToSignIn')}</Link>
      </p>
    </form>
  );
}
