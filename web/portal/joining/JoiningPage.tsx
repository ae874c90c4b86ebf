import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoiningView } from '../../../api/joining.ts';
import { ApiError, call } from '../../app/api.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import classes from '../sign-in/forms.module.css';
import { Question } from './Question.tsx';

/** `/joining#TOKEN` (C2): where the link of an administrator's mail leads; looking decides nothing. */
export function JoiningPage() {
  const { t } = useTranslation(['people', 'common']);
  usePageTitle(t('joining.pageTitle'));
  const words = useProblemWords();
  const [token] = useState(() => window.location.hash.slice(1));
  const [said, setSaid] = useState('');
  const look = useQuery({
    queryKey: ['joining', token],
    queryFn: () => call<JoiningView>('/api/joinings/look', { method: 'POST', body: { token } }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isDead = look.error instanceof ApiError && dead.includes(look.error.code);
  const decide = (approve: boolean) =>
    call('/api/joinings/decide', { method: 'POST', body: { token, approve } });
  return (
    <div className={classes.inside}>
      <h1>{t('joining.pageTitle')}</h1>
      <p role="status">{said}</p>
      {look.isLoading && <LoadingRows count={2} height={56} label={t('common:loading')} />}
      {look.data && !said && (
        <Question
          joining={look.data}
          company={look.data.companyName}
          decide={decide}
          onSaid={setSaid}
        />
      )}
      {(token === '' || isDead) && !said && (
        <Notice tone="error">{t(token === '' ? 'joining.noToken' : 'joining.dead')}</Notice>
      )}
      {look.isError && !isDead && (
        <Failed
          words={words(look.error)}
          retry={t('common:retry')}
          onRetry={() => void look.refetch()}
        />
      )}
      <p>
        <Link to="/company">{t('joining.toCompany')}</Link>
      </p>
    </div>
  );
}

/** A link that was cut on its way is no link of ours; nor is one whose reader works for the vendor now. */
const dead = ['link_expired', 'bad_input', 'not_allowed'];
