import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asGatekeeper } from '../server/access/index.ts';
import { openSession } from '../server/people/index.ts';
import { Database } from '../server/platform/database/database.ts';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { startProcess } from '../tests/support/server-process.ts';
import { startSmtpSink } from '../tests/support/smtp-sink.ts';
import { World } from '../tests/support/world.ts';
import { addCompanies } from './support/many-companies.ts';
import { type Call, openLoop } from './support/open-loop.ts';

export const names = ['company_find_p99_ms'];

const COMPANIES = 250_000;
const SEARCHES = 1500;
const ENGINEERS = 10;
const PER_SECOND = 10;
const WARM_UP_SECONDS = 15;
const SECONDS = 90;

/**
 * Ten searches a second through HTTP, with sessions, as staff under row security, on the embedded database with fsync, over 250,000
 * companies with 750,000 people, 250,000 contracts and 450,000 licences: by words that few and that most names have, by
 * numbers, codes, people, addresses and domains, each search another one. Counted from the planned moment. Filling takes
 * about a minute and 1 GB.
 */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const { calls, filledIn } = await fill(dataDir);
  const sink = await startSmtpSink();
  started.defer(sink.stop);
  const server = await startProcess('start', { DATA_DIR: dataDir, SMTP_URL: sink.url });
  started.defer(server.stop);
  await openLoop(server.url, calls, { perSecond: PER_SECOND, seconds: WARM_UP_SECONDS });
  const paced = await openLoop(server.url, calls, { perSecond: PER_SECOND, seconds: SECONDS });
  return [
    {
      name: 'company_find_p99_ms',
      value: paced.p99,
      unit: 'ms',
      p50_ms: paced.p50,
      max_ms: paced.max,
      planned_per_s: PER_SECOND,
      sent: paced.sent,
      not_2xx: paced.failed,
      companies: COMPANIES,
      searches: new Set(calls.map(({ path }) => path)).size,
      filled_in_s: filledIn,
    },
  ];
}

async function fill(dataDir: string): Promise<{ calls: Call[]; filledIn: number }> {
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  const connections = await prepareDatabase(embedded.admin, () => {});
  const database = new Database(connections.app);
  try {
    const world = await World.open(database);
    const cookies: string[] = [];
    while (cookies.length < ENGINEERS) {
      const { id } = await world.staff('engineer');
      const token = await asGatekeeper(database, (scope) => openSession(scope, id, world.now));
      cookies.push(`session=${token}`);
    }
    const begun = performance.now();
    const searches = await addCompanies(embedded.admin, COMPANIES, SEARCHES);
    const filledIn = Math.round((performance.now() - begun) / 1000);
    const calls = searches.map((search, i) => ({
      path: `/api/companies?${new URLSearchParams({ search })}`,
      cookie: cookies[i % ENGINEERS] as string,
    }));
    return { calls, filledIn };
  } finally {
    await database.close();
    await embedded.stop();
  }
}
