import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Card } from '../../design/Card.tsx';
import { Empty, Failed, LoadingRows } from '../../design/PageState.tsx';
import { requestPages } from '../../requests/queries.ts';
import classes from './RequestList.module.css';
import { RequestRow } from './RequestRow.tsx';

const shown = { open: 'current', ended: 'solved', all: 'all' } as const;

export function RequestList({ state }: { state: 'open' | 'ended' | 'all' }) {
  const { t } = useTranslation(['portal', 'common']);
  const words = useProblemWords();
  const pages = useInfiniteQuery({
    ...requestPages({ state: shown[state] }),
    refetchInterval: 30_000,
  });
  const requests = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.isError && requests.length === 0) {
    const retry = () => void pages.refetch();
    return <Failed words={words(pages.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (pages.isPending) {
    return (
      <Card>
        <LoadingRows count={6} height={72} label={t('common:loading')} />
      </Card>
    );
  }
  if (requests.length === 0) {
    return (
      <Empty
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={t(`requests.empty.${state}.title`)}
      >
        <p>{t(`requests.empty.${state}.text`)}</p>
        <Button component={Link} to="/requests/new" variant="default" mt="md">
          {t('newRequest')}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <Card className={classes.card ?? ''}>
        <div className={classes.header} aria-hidden="true">
          <span>{t('requests.request')}</span>
          <span>{t('requests.status')}</span>
          <span>{t('requests.whoNext')}</span>
          <span>{t('requests.deadline')}</span>
        </div>
        <ul>
          {requests.map((request) => (
            <RequestRow key={request.number} request={request} />
          ))}
        </ul>
      </Card>
      {pages.hasNextPage && (
        <Button
          className={classes.more ?? ''}
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('common:loadMore')}
        </Button>
      )}
    </>
  );
}
