import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/api.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Done } from './Done.tsx';
import classes from './forms.module.css';

/** `/keep#TOKEN` (C6): the token is in the fragment; a press keeps it, for programs look into links by themselves. */
export function KeepPage() {
  const { t } = useTranslation(['sign-in', 'common']);
  usePageTitle(t('keep.title'));
  const words = useProblemWords();
  const [token] = useState(() => window.location.hash.slice(1));
  const keep = useMutation({
    mutationFn: () => call('/api/deletions/keep', { method: 'POST', body: { token } }),
  });
  if (keep.isSuccess) {
    return (
      <Done
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={t('keep.done')}
        next={
          <Button component={Link} to="/" variant="default">
            {t('common:toStart')}
          </Button>
        }
      >
        {t('keep.doneText')}
      </Done>
    );
  }
  const isBroken = token.length < 20;
  return (
    <div className={classes.form}>
      <h1>{t('keep.title')}</h1>
      {isBroken && <Notice tone="error">{t('keep.broken')}</Notice>}
      {keep.isError && <Notice tone="error">{words(keep.error)}</Notice>}
      {!isBroken && (
        <>
          <p>{t('keep.text')}</p>
          <Button loading={keep.isPending} onClick={() => keep.mutate()}>
            {t('keep.button')}
          </Button>
        </>
      )}
    </div>
  );
}
