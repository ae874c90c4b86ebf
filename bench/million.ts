import { residentMegabytes } from '../tests/support/server-process.ts';
import { type BigServer, withBigServer } from './support/big-server.ts';
import { filterCalls } from './support/filters-asked.ts';
import { CONNECTIONS, saturate } from './support/load.ts';
import { type Call, openLoop } from './support/open-loop.ts';
import { companyCalls, queueCalls } from './support/pages-asked.ts';

export const names = [
  'queue_page_1m_p99_ms',
  'queue_page_1m_per_s',
  'company_list_1m_p99_ms',
  'list_filters_1m_p99_ms',
];

const SIZE = { requests: 1_000_000, companies: 2000, engineers: 20 };
const PER_SECOND = 150;
/** Of the filters there are some thousand kinds, each of which is planned anew. */
const FILTERS_PER_SECOND = 10;
const SECONDS = 40;
/** Until the hot paths are compiled: before that the collector's pauses are of another kind. */
const WARM_UP_SECONDS = 30;

/**
 * Pages of 50 through HTTP, with sessions, as the real roles under row security, on the embedded database with fsync, over
 * 1,000,000 requests of which 100,000 are open. The p99 is of calls that were planned at 150 a second, counted from the
 * planned moment. Filling takes about two minutes and 4.5 GB, measuring another two.
 */
export const run = (isWanted: (name: string) => boolean) =>
  withBigServer(SIZE, async (server) => [
    ...(isWanted('queue_page_1m_p99_ms') || isWanted('queue_page_1m_per_s')
      ? await queue(server)
      : []),
    ...(isWanted('company_list_1m_p99_ms') ? [await companyList(server)] : []),
    ...(isWanted('list_filters_1m_p99_ms') ? [await listFilters(server)] : []),
  ]);

async function queue(server: BigServer) {
  const calls = await queueCalls(server.url, server.desk);
  const open = await atPace(server, calls);
  const full = await saturate(server.url, calls);
  return [
    { name: 'queue_page_1m_p99_ms', ...open, ...(await facts(server)) },
    {
      name: 'queue_page_1m_per_s',
      value: full.perSecond,
      unit: '1/s',
      connections: CONNECTIONS,
      p99_ms: full.p99,
      not_2xx: full.failed,
      ...(await facts(server)),
    },
  ];
}

async function companyList(server: BigServer) {
  const calls = await companyCalls(server.url, server.desk);
  const open = await atPace(server, calls);
  const full = await saturate(server.url, calls);
  return {
    name: 'company_list_1m_p99_ms',
    ...open,
    saturated_per_s: full.perSecond,
    ...(await facts(server)),
  };
}

/** Every filter alone and every two of them, with many, few and no requests that have it. */
const listFilters = async (server: BigServer) => ({
  name: 'list_filters_1m_p99_ms',
  ...(await atPace(server, filterCalls(server.desk), FILTERS_PER_SECOND)),
  ...(await facts(server)),
});

async function atPace({ url }: BigServer, calls: Call[], perSecond = PER_SECOND) {
  await openLoop(url, calls, { perSecond, seconds: WARM_UP_SECONDS });
  const { p99, ...others } = await openLoop(url, calls, {
    perSecond,
    seconds: SECONDS,
  });
  const { p50, max, sent, failed } = others;
  const different = new Set(calls.map(({ path, cookie }) => cookie + path)).size;
  return {
    value: p99,
    unit: 'ms',
    p50_ms: p50,
    max_ms: max,
    planned_per_s: perSecond,
    sent,
    different,
    not_2xx: failed,
  };
}

const facts = async ({ pid, desk: { made }, filledIn, plans }: BigServer) => ({
  requests: made.requests,
  open: made.open,
  companies: made.companies,
  most_of_one: made.mostOfOne,
  plans_checked: plans,
  filled_in_s: filledIn,
  server_rss_mb: Math.round(await residentMegabytes(pid)),
});
