import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { as, asGatekeeper } from '../../server/access/index.ts';
import { openSession } from '../../server/people/index.ts';
import { Database } from '../../server/platform/database/database.ts';
import { startEmbedded } from '../../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../../server/platform/database/prepare.ts';
import { createRequest, writeMessage } from '../../server/requests/index.ts';
import { startProcess } from '../../tests/support/server-process.ts';
import { startSmtpSink } from '../../tests/support/smtp-sink.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { CONNECTIONS } from './load.ts';
import { copyRequests, settle } from './many-requests.ts';

export const OPEN_REQUESTS = 20_000;

export interface Filled {
  url: string;
  /** Of the launcher. */
  pid: number;
  engineer: string;
  /** Cookies of as many signed-in engineers as were asked for. */
  desks: string[];
  customers: Customer[];
}

export interface Customer extends SampleCompany {
  /** Like `PD-20001`: a request with six entries that customers see. */
  longRequest: string;
  /** Numbers of the company's other requests, each with its first entry. */
  others: string[];
}

/** The product in a process of its own, over 20,000 open requests of eight companies, on the embedded database with fsync. */
export async function withFilledServer<Result>(
  work: (filled: Filled) => Promise<Result>,
  desks = 0,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const sink = await startSmtpSink();
  started.defer(sink.stop);
  const server = await startProcess('start', {
    DATA_DIR: dataDir,
    SMTP_URL: sink.url,
    // The load comes from nine people on one machine.
    RATE_LIMIT_PER_PERSON: '1000000',
    RATE_LIMIT_PER_ADDRESS: '1000000',
  });
  started.defer(server.stop);
  const filled = await fill(dataDir, desks);
  return await work({ url: server.url, pid: Number(server.child.pid), ...filled });
}

/** Joins the server's database to arrange companies and requests. */
async function fill(
  dataDir: string,
  wantedDesks: number,
): Promise<Pick<Filled, 'engineer' | 'customers' | 'desks'>> {
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  const connections = await prepareDatabase(embedded.admin, () => {});
  const database = new Database(connections.app);
  try {
    const world = await World.open(database);
    const engineer = await world.staff('engineer');
    const customers: Customer[] = [];
    for (let made = 0; made < CONNECTIONS; made += 1) {
      const company = await world.company('enterprise');
      const { owner: actor } = company;
      const around = { actor, book: world.book };
      const create = () =>
        as(database, actor, (scope) => createRequest(scope, world.request(company), around));
      const number = await create();
      const others = await copyRequests(embedded.admin, number, OPEN_REQUESTS / CONNECTIONS - 2);
      const long = await create();
      for (const kind of ['question', 'reply', 'answer', 'reply', 'answer'] as const) {
        const writer = kind === 'reply' ? actor : engineer;
        const qualified = kind === 'reply' ? {} : { qualified: true };
        await as(database, writer, (scope) =>
          writeMessage(
            scope,
            long,
            { kind, body: 'The log of **one** server:\n\n```\nerror 1603\n```', ...qualified },
            { ...around, actor: writer },
          ),
        );
      }
      customers.push({ ...company, longRequest: `PD-${long}`, others });
    }
    const desks: string[] = [];
    while (desks.length < wantedDesks) desks.push(await desk(database, world));
    await settle(embedded.admin);
    return { engineer: engineer.email, customers, desks };
  } finally {
    await database.close();
    await embedded.stop();
  }
}

async function desk(database: Database, world: World): Promise<string> {
  const { id } = await world.staff('engineer');
  const token = await asGatekeeper(database, (scope) => openSession(scope, id, world.now));
  return `session=${token}`;
}
