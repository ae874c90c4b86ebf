import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../api/requests.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Card } from '../../design/Card.tsx';
import { Empty, Failed, LoadingRows } from '../../design/PageState.tsx';
import { isNarrowed } from './filter.ts';
import { grouped } from './groups.ts';
import { NothingFound } from './lazily.ts';
import { requestPages } from './queries.ts';
import { RequestGroup } from './RequestGroup.tsx';
import classes from './RequestList.module.css';
import type { RequestsSearch } from './search.ts';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onClear: () => void;
  /** Looks in all requests, ended long ago too. */
  onEverywhere: () => void;
}

export function RequestList({ search, overview, onClear, onEverywhere }: Props) {
  const { t } = useTranslation(['portal', 'common']);
  const words = useProblemWords();
  const pages = useInfiniteQuery(requestPages(search));
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const atEnd = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetching) void fetchNextPage();
  }, [atEnd, hasNextPage, isFetching, fetchNextPage]);
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
    return isNarrowed(search) ? (
      <Suspense fallback={null}>
        <NothingFound {...{ search, overview, onClear, onEverywhere }} />
      </Suspense>
    ) : (
      <NothingHere state={search.state ?? 'current'} />
    );
  }
  const whole = !isNarrowed(search) && overview;
  return (
    <div className={classes.list} data-old={pages.isPlaceholderData}>
      <Card className={classes.card ?? ''}>
        <div className={classes.header} aria-hidden="true">
          <span>{t('requests.request')}</span>
          <span>{t('requests.status')}</span>
          <span>{t('requests.whoNext')}</span>
          <span>{t('requests.deadline')}</span>
        </div>
        {grouped(requests).map(({ name, rows }) => (
          <RequestGroup
            key={name}
            name={name}
            rows={rows}
            thisWeek={search.state === undefined}
            count={whole ? countOf(name, whole, search.state) : undefined}
          />
        ))}
      </Card>
      {hasNextPage && (
        <Button
          ref={ref}
          className={classes.more ?? ''}
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('common:loadMore')}
        </Button>
      )}
    </div>
  );
}

/** Of what is current, the solved ones are what is left over. */
function countOf(
  name: 'yourTurn' | 'withUs' | 'solved',
  { yourTurn, withUs, solved, current }: RequestOverview,
  state: RequestsSearch['state'],
): number {
  if (name !== 'solved') return name === 'yourTurn' ? yourTurn : withUs;
  return state === undefined ? current - yourTurn - withUs : solved;
}

function NothingHere({ state }: { state: NonNullable<RequestsSearch['state']> | 'current' }) {
  const { t } = useTranslation('portal');
  const { viewing } = useMe();
  return (
    <Empty
      icon={<IconCircleCheck size={28} stroke={1.5} />}
      title={t(`requests.empty.${state}.title`)}
    >
      <p>{t(`requests.empty.${state}.text`)}</p>
      {!viewing && (
        <Button component={Link} to="/requests/new" variant="default" mt="md">
          {t('newRequest')}
        </Button>
      )}
    </Empty>
  );
}
