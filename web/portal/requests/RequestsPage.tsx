import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { Export } from '../../lists/Export.tsx';
import { SearchBox } from '../SearchBox.tsx';
import { Filters } from './Filters.tsx';
import { filterOf, isNarrowed } from './filter.ts';
import { Chips, GoneNotice } from './lazily.ts';
import { overviewQuery } from './queries.ts';
import { RequestList } from './RequestList.tsx';
import classes from './RequestsPage.module.css';
import { StandingLine } from './StandingLine.tsx';
import { type RequestsSearch, readRequestsSearch, type SearchChange } from './search.ts';
import { Tabs } from './Tabs.tsx';

const route = getRouteApi('/portal/requests');

export function RequestsPage() {
  const { t } = useTranslation('portal');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const overview = useQuery(overviewQuery).data;
  const mobile = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  usePageTitle(t('requests.title'));
  const { viewing } = useMe();
  // From what holds when it is done: two changes may follow each other at once.
  const choose = (change: SearchChange) =>
    void navigate({ search: (now) => readRequestsSearch({ ...now, ...change }) });
  const open = (view: RequestsSearch) => void navigate({ search: view, replace: true });
  const clear = () => void navigate({ search: search.state ? { state: search.state } : {} });
  return (
    <>
      <div className={classes.head}>
        <div>
          <h1>{t('requests.title')}</h1>
          <StandingLine overview={overview} />
        </div>
        <div className={classes.ways}>
          <Export path="/api/requests/export" filter={filterOf(search)} />
          {!viewing && (
            <Button
              component={Link}
              to="/requests/new"
              leftSection={<IconPlus size={16} stroke={1.75} />}
            >
              {t('newRequest')}
            </Button>
          )}
        </div>
      </div>
      {mobile && <SearchBox />}
      <div className={classes.bar}>
        <Tabs
          state={search.state ?? 'current'}
          overview={overview}
          onChoose={(state) => choose({ state: state === 'current' ? undefined : state })}
        />
        <Filters {...{ search, overview, mobile }} onChange={choose} onOpen={open} />
      </div>
      {isNarrowed(search) && (
        <Suspense fallback={null}>
          <Chips {...{ search, overview }} onChange={choose} onClear={clear} />
          {overview && <GoneNotice {...{ search, overview }} onChange={choose} />}
        </Suspense>
      )}
      <RequestList
        search={search}
        overview={overview}
        onClear={clear}
        onEverywhere={() => choose({ state: 'all' })}
      />
    </>
  );
}
