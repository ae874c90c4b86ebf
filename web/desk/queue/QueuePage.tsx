import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { Export } from '../../lists/Export.tsx';
import { KeysHelp } from '../keys/KeysHelp.tsx';
import { useLive } from '../live.ts';
import { OfflineStrip } from '../OfflineStrip.tsx';
import { useAnnounce } from '../presence.ts';
import { queueQuery } from '../queries.ts';
import { SaveView } from '../views/SaveView.tsx';
import { useViewTitle } from '../views/use-view-title.ts';
import { BulkBar, type BulkMenu } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { type QueueSearch, readSearch } from './filter.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueFoot } from './QueueFoot.tsx';
import classes from './QueuePage.module.css';
import { QueueTable } from './QueueTable.tsx';
import { QueueTop } from './QueueTop.tsx';
import { useBulk } from './use-bulk.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { useRows } from './use-rows.ts';

const route = getRouteApi('/desk-layout/desk');

/** The desk begins with its queue; for who may not see requests, with companies. */
export function QueuePage() {
  const { abilities } = useMe();
  return abilities.workOnRequests ? <Queue /> : <Navigate to="/desk/companies" replace />;
}

function Queue() {
  const { t } = useTranslation(['desk', 'common']);
  const words = useProblemWords();
  const navigate = useNavigate();
  const search = route.useSearch();
  const live = useLive();
  useAnnounce(null, false);
  const pages = useInfiniteQuery({
    ...queueQuery(search),
    refetchInterval: live.pollMs,
    refetchOnWindowFocus: 'always',
  });
  const requests = useMemo(
    () => pages.data?.pages.flatMap((page) => page.items) ?? [],
    [pages.data],
  );
  const numbers = useMemo(() => requests.map(({ number }) => number), [requests]);
  const rows = useRows(numbers, search);
  const [menu, setMenu] = useState<BulkMenu | 'filter' | 'help'>(null);
  const focusWanted = useRef(false);
  const scroller = useRef<HTMLDivElement>(null);
  const move = useBulk();
  const narrow = useCallback(
    (change: (search: QueueSearch) => QueueSearch) =>
      void navigate({ to: '/desk', search: (now) => change(readSearch(now)) }),
    [navigate],
  );
  const bulk = (wanted: Parameters<typeof move>[1]) => {
    const targets = rows.chosen.size > 0 ? [...rows.chosen] : rows.current ? [rows.current] : [];
    setMenu(null);
    rows.clear();
    focusWanted.current = true;
    if (targets.length > 0) move(targets, wanted);
  };
  useQueueKeys({ rows, focusWanted, onMenu: setMenu, onTake: () => bulk({ move: 'take' }) });
  useMoreOnScroll(scroller, pages.hasNextPage && !pages.isFetching, pages.fetchNextPage);
  const title = useViewTitle(search);
  usePageTitle(title);
  const count = t(pages.hasNextPage ? 'queue.countMore' : 'queue.count', {
    count: requests.length,
  });
  return (
    <>
      <QueueTop
        title={title}
        count={pages.data && count}
        tools={pages.data && <Export path="/api/queue/export" filter={search} size="xs" />}
      >
        <FilterBar
          search={search}
          onChange={narrow}
          opened={menu === 'filter'}
          onOpened={(opened) => setMenu(opened ? 'filter' : null)}
        />
        <SaveView search={search} />
      </QueueTop>
      <OfflineStrip since={live.lostAt} />
      {pages.isError && (
        <Failed
          words={words(pages.error)}
          retry={t('common:retry')}
          onRetry={() => void pages.refetch()}
        />
      )}
      <div className={classes.stage}>
        <div className={classes.scroll} ref={scroller}>
          {pages.isPending && <LoadingRows count={14} height={37} label={t('common:loading')} />}
          {pages.data && requests.length === 0 && (
            <QueueEmpty search={search} onClear={() => narrow(() => ({}))} />
          )}
          {requests.length > 0 && (
            <QueueTable
              requests={requests}
              rows={rows}
              focusWanted={focusWanted}
              scroller={scroller}
              banded={(search.state ?? 'open') === 'open'}
              view={`${JSON.stringify(search)} ${pages.data?.pages.length}`}
              complete={!pages.hasNextPage}
              offline={live.lostAt !== undefined}
            />
          )}
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
        {rows.chosen.size > 0 && (
          <BulkBar
            count={rows.chosen.size}
            menu={menu === 'assign' || menu === 'status' ? menu : null}
            onMenu={setMenu}
            onMove={bulk}
            onClear={rows.clear}
          />
        )}
      </div>
      <QueueFoot
        updatedAt={
          live.connected ? Math.max(live.updatedAt, pages.dataUpdatedAt) : pages.dataUpdatedAt
        }
        live={live.connected}
        onStep={(step) => {
          focusWanted.current = true;
          rows.step(step);
        }}
        onHelp={() => setMenu('help')}
      />
      <KeysHelp opened={menu === 'help'} onClose={() => setMenu(null)} />
    </>
  );
}

/** Fetches the next page when the end of what is there comes near. */
function useMoreOnScroll(
  scroller: React.RefObject<HTMLDivElement | null>,
  wanted: boolean,
  fetchMore: () => unknown,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || !wanted) return;
    const look = () => {
      if (element.scrollHeight - element.scrollTop - element.clientHeight < 600) fetchMore();
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, wanted, fetchMore]);
}
