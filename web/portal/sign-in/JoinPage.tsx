import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffInvitationView } from '../../../api/staff.ts';
import { ApiError, call } from '../../app/api.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import classes from './forms.module.css';
import { JoinForm } from './JoinForm.tsx';

/** `/join#TOKEN`, to work on the desk: the token is in the fragment, so that no server log ever holds it. */
export function JoinPage() {
  const { t } = useTranslation(['sign-in', 'common']);
  usePageTitle(t('join.title'));
  const words = useProblemWords();
  const [token] = useState(() => window.location.hash.slice(1));
  const look = useQuery({
    queryKey: ['join', token],
    queryFn: () =>
      call<StaffInvitationView>('/api/staff-invitations/look', { method: 'POST', body: { token } }),
    enabled: token !== '',
    // A page that is being filled in must not lose its form to a link that has expired meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (look.data) return <JoinForm token={token} invitation={look.data} />;
  const isDead = look.error instanceof ApiError && dead.includes(look.error.code);
  return (
    <div className={classes.form}>
      <h1>{t('join.title')}</h1>
      {look.isLoading && <LoadingRows count={3} height={56} label={t('common:loading')} />}
      {(token === '' || isDead) && (
        <Notice tone="error">
          {t(token === '' ? 'join.noToken' : 'join.dead')}{' '}
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
