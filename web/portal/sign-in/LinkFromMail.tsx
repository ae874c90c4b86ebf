import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '../../app/api.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import classes from './forms.module.css';

interface Props<View> {
  /** Whose words they are, in `sign-in.json`. */
  group: 'invitation' | 'join';
  /** Says what the link is about. */
  lookPath: string;
  children: (token: string, view: View) => ReactNode;
}

/** The token is in the fragment, so that no server log ever holds it; what it is about is asked before anything else. */
export function LinkFromMail<View>({ group, lookPath, children }: Props<View>) {
  const { t } = useTranslation(['sign-in', 'common']);
  usePageTitle(t(`${group}.title`));
  const words = useProblemWords();
  const [token] = useState(() => window.location.hash.slice(1));
  const look = useQuery({
    queryKey: [group, token],
    queryFn: () => call<View>(lookPath, { method: 'POST', body: { token } }),
    enabled: token !== '',
    // A page that is being filled in must not lose its form to a link that has expired meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (look.data) return children(token, look.data);
  const isDead = look.error instanceof ApiError && dead.includes(look.error.code);
  return (
    <div className={classes.form}>
      <h1>{t(`${group}.title`)}</h1>
      {look.isLoading && <LoadingRows count={3} height={56} label={t('common:loading')} />}
      {(token === '' || isDead) && (
        <Notice tone="error">
          {t(token === '' ? `${group}.noToken` : `${group}.dead`)}{' '}
          <Link to="/sign-in">{t('signInLink')}</Link>
        </Notice>
      )}
      {look.isError && !isDead && (
        <Failed
          words={words(look.error)}
          retry={t('common:retry')}
          onRetry={() => void look.refetch()}
        />
      )}
    </div>
  );
}

/** A link that was cut on its way is no link of ours. */
const dead = ['link_expired', 'bad_input'];
