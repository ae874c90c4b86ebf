import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { isWeakPassword, useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Done } from './Done.tsx';
import classes from './forms.module.css';
import { NewPassword } from './NewPassword.tsx';

/** `/reset#TOKEN`: the token is in the fragment, so that no server log ever holds it. */
export function ResetPage() {
  const { t } = useTranslation('sign-in');
  usePageTitle(t('reset.title'));
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [short, setShort] = useState(false);
  const reset = useMutation({
    mutationFn: () =>
      call('/api/password-resets/confirm', { method: 'POST', body: { token, password } }),
    onError: () => focusFirstWrong(form.current),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = password.length < 8;
    setShort(tooShort);
    if (tooShort) focusFirstWrong(form.current);
    else if (!reset.isPending) reset.mutate();
  };
  const again = <Link to="/forgot">{t('reset.again')}</Link>;
  if (reset.isSuccess) {
    return (
      <Done
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={t('reset.done')}
        next={
          <Button component={Link} to="/sign-in">
            {t('signInLink')}
          </Button>
        }
      >
        {t('reset.doneText')}
      </Done>
    );
  }
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <div>
        <h1>{t('reset.title')}</h1>
        {token && <p className={classes.lead}>{t('reset.text')}</p>}
      </div>
      {token ? (
        <>
          <NewPassword
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              reset.reset();
            }}
            tooShort={short}
            failure={reset.error}
          />
          {reset.isError && !isWeakPassword(reset.error) && (
            <Notice tone="error">
              {words(reset.error)} {again}
            </Notice>
          )}
          <Button type="submit" size="lg" fullWidth loading={reset.isPending}>
            {t('reset.button')}
          </Button>
        </>
      ) : (
        <Notice tone="error">
          {t('reset.noToken')} {again}
        </Notice>
      )}
    </form>
  );
}
