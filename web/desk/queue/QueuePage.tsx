import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Empty, Failed, LoadingRows } from '../../design/PageState.tsx';
import { queuePages } from '../../requests/queries.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { QueueFoot } from './QueueFoot.tsx';
import classes from './QueuePage.module.css';
import { QueueTable } from './QueueTable.tsx';
import { useQueueKeys } from './use-queue-keys.ts';

const route = getRouteApi('/desk-layout/desk');

export function QueuePage() {
  const { t } = useTranslation(['desk', 'common']);
  const words = useProblemWords();
  const { assignee } = route.useSearch();
  const selection = { state: 'open' as const, ...(assignee ? { assignee } : {}) };
  const pages = useInfiniteQuery({
    ...queuePages(selection),
    refetchInterval: 15_000,
    refetchOnWindowFocus: 'always',
  });
  const requests = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const keys = useQueueKeys(requests.map(({ number }) => number));
  const title = assignee === 'me' ? t('nav.mine') : assignee ? t('nav.unassigned') : t('nav.queue');
  usePageTitle(title);
  return (
    <>
      <header className={classes.top}>
        <h1 className={classes.title}>{title}</h1>
        {pages.data && (
          <span className={classes.count}>
            {t(pages.hasNextPage ? 'queue.countMore' : 'queue.count', { count: requests.length })}
          </span>
        )}
      </header>
      {pages.isError && (
        <Failed
          words={words(pages.error)}
          retry={t('common:retry')}
          onRetry={() => void pages.refetch()}
        />
      )}
      <div className={classes.scroll}>
        {pages.isPending && <LoadingRows count={14} height={37} label={t('common:loading')} />}
        {pages.data && requests.length === 0 && (
          <Empty icon={<IconInbox size={28} stroke={1.5} />} title={t('queue.empty.title')}>
            {t('queue.empty.text')}
          </Empty>
        )}
        {requests.length > 0 && <QueueTable requests={requests} current={keys.current} />}
        {pages.hasNextPage && (
          <Button
            className={classes.more ?? ''}
            variant="default"
            size="xs"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('common:loadMore')}
          </Button>
        )}
      </div>
      <QueueFoot updatedAt={pages.dataUpdatedAt} failing={pages.isError} onHelp={keys.showHelp} />
      <KeysHelp opened={keys.helpShown} onClose={keys.hideHelp} />
    </>
  );
}
