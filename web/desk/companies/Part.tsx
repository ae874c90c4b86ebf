import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Card } from '../../design/Card.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import classes from './CompanyPage.module.css';

interface Props<Data> {
  id: string;
  title: string;
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** A part of a company's page, loaded by itself: one that fails leaves the others. */
export function Part<Data>({ id, title, query, children }: Props<Data>) {
  const { t } = useTranslation('common');
  const words = useProblemWords();
  const { data, error, isPending, refetch } = query;
  return (
    <Card className={classes.card ?? ''} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {data === undefined && error && (
        <Failed words={words(error)} retry={t('retry')} onRetry={() => void refetch()} />
      )}
      {isPending && <LoadingRows count={2} height={44} label={t('loading')} />}
      {data !== undefined && children(data)}
    </Card>
  );
}
