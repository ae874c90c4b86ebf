import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmailChangeView } from '../../../api/email-change.ts';
import { ApiError, call } from '../../app/api.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import { Done } from './Done.tsx';
import classes from './forms.module.css';

const send = <Answer,>(path: string, token: string) =>
  call<Answer>(`/api/email-changes/${path}`, { method: 'POST', body: { token } });

/** `/email-change#TOKEN`: one of the two addresses confirms or stops the change; looking does neither. */
export function EmailChangePage() {
  const { t } = useTranslation(['sign-in', 'common']);
  usePageTitle(t('emailChange.title'));
  const words = useProblemWords();
  const [token] = useState(() => window.location.hash.slice(1));
  const look = useQuery({
    queryKey: ['email-change', token],
    queryFn: () => send<EmailChangeView>('look', token),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: () => send<{ changed: boolean }>('confirm', token),
  });
  const stop = useMutation({ mutationFn: () => send('cancel', token) });
  const email = look.data?.email ?? '';
  if (confirm.isSuccess || stop.isSuccess) {
    const outcome = stop.isSuccess ? 'stopped' : confirm.data?.changed ? 'done' : 'waiting';
    return (
      <Done
        icon={<IconMailCheck size={28} stroke={1.5} />}
        title={t(`emailChange.${outcome}`)}
        next={
          <Button component={Link} to="/" variant="default">
            {t('common:toStart')}
          </Button>
        }
      >
        {t(`emailChange.${outcome}Text`, { email })}
      </Done>
    );
  }
  const error = look.error ?? confirm.error ?? stop.error;
  const isDead = error instanceof ApiError && dead.includes(error.code);
  return (
    <div className={classes.form}>
      <h1>{t('emailChange.title')}</h1>
      {look.isLoading && <LoadingRows count={2} height={40} label={t('common:loading')} />}
      {token === '' && <Notice tone="error">{t('emailChange.noToken')}</Notice>}
      {error && <Notice tone="error">{isDead ? t('emailChange.dead') : words(error)}</Notice>}
      {look.data && !isDead && (
        <>
          <p>{t('emailChange.text', { email })}</p>
          <p className={classes.lead}>{t('emailChange.both')}</p>
          <Button size="lg" fullWidth loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('emailChange.confirm')}
          </Button>
          <Button
            size="lg"
            variant="default"
            fullWidth
            loading={stop.isPending}
            onClick={() => stop.mutate()}
          >
            {t('emailChange.stop')}
          </Button>
        </>
      )}
    </div>
  );
}

/** A link that was cut on its way is no link of ours. */
const dead = ['link_expired', 'bad_input'];
