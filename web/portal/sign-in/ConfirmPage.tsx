import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../api/people.ts';
import type { CodeAsked } from '../../../api/second-factor.ts';
import { call } from '../../app/api.ts';
import { isWeakPassword, useProblemWords } from '../../app/problem-words.ts';
import { asksForCode, type Entry, homeOf, welcome } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { CodeStep } from './CodeStep.tsx';
import classes from './forms.module.css';
import { NewPassword } from './NewPassword.tsx';

/** `/confirm#TOKEN`: the token is in the fragment, so that no server log ever holds it. */
export function ConfirmPage() {
  const { t } = useTranslation('sign-in');
  const words = useProblemWords();
  const router = useRouter();
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [short, setShort] = useState(false);
  const [asked, setAsked] = useState<CodeAsked>();
  const goOn = (me: Me) => router.navigate({ to: homeOf(me) });
  const confirm = useMutation({
    mutationFn: () =>
      call<Entry>('/api/registrations/confirm', { method: 'POST', body: { token, password } }),
    onSuccess: async (entry) => {
      if (asksForCode(entry)) return setAsked(entry);
      await welcome(entry);
      await goOn(entry);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShort(password.length < 8);
    if (password.length >= 8 && !confirm.isPending) confirm.mutate();
  };
  // The link is used up: whoever begins again signs in.
  const again = () => void router.navigate({ to: '/sign-in' });
  if (asked) return <CodeStep asked={asked} onIn={goOn} onAgain={again} />;
  if (!token) {
    return (
      <div className={classes.form}>
        <h1>{t('confirm.title')}</h1>
        <Notice tone="error">
          {t('confirm.noToken')} <Link to="/register">{t('registerLink')}</Link>
        </Notice>
      </div>
    );
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div>
        <h1>{t('confirm.title')}</h1>
        <p className={classes.lead}>{t('confirm.text')}</p>
      </div>
      <NewPassword
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          confirm.reset();
        }}
        tooShort={short}
        failure={confirm.error}
      />
      {confirm.isError && !isWeakPassword(confirm.error) && (
        <Notice tone="error">
          {words(confirm.error)} <Link to="/register">{t('registerLink')}</Link>
        </Notice>
      )}
      <Button type="submit" size="lg" fullWidth loading={confirm.isPending}>
        {t('confirm.button')}
      </Button>
    </form>
  );
}
