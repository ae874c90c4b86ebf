import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { as } from '../server/access/index.ts';
import { Database } from '../server/platform/database/database.ts';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { createRequest } from '../server/requests/index.ts';
import {
  residentMegabytes,
  type ServerProcess,
  startProcess,
} from '../tests/support/server-process.ts';
import { startSmtpSink } from '../tests/support/smtp-sink.ts';
import { PASSWORD, type SampleCompany, World } from '../tests/support/world.ts';
import { copyRequests } from './support/many-requests.ts';

export const names = [
  'request_create_per_s',
  'queue_page_per_s',
  'queue_page_p99_ms',
  'server_rss_mb',
];

const OPEN_REQUESTS = 20_000;
const CONNECTIONS = 8;
const SECONDS = 10;

/** Through HTTP, at 8 connections, over 20,000 open requests, as the real roles, on the embedded database with fsync. */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  const sink = await startSmtpSink();
  let server: ServerProcess | undefined;
  try {
    server = await startProcess('start', { DATA_DIR: dataDir, SMTP_URL: sink.url });
    const { engineer, customers } = await fill(dataDir);
    const queue = await load(server.url, [engineer], { path: '/api/queue' });
    const creates = await load(
      server.url,
      customers.map(({ owner }) => owner.email),
      {
        path: '/api/requests',
        body: (index) => ({
          ...bodyFor(customers[index % customers.length]),
          description: 'It stopped at 87 %.',
        }),
      },
    );
    const rss = await residentMegabytes(Number(server.child.pid));
    const details = { connections: CONNECTIONS, open_requests: OPEN_REQUESTS };
    return [
      {
        name: 'request_create_per_s',
        value: creates.perSecond,
        unit: '1/s',
        ...details,
        not_2xx: creates.failed,
      },
      {
        name: 'queue_page_per_s',
        value: queue.perSecond,
        unit: '1/s',
        ...details,
        not_2xx: queue.failed,
      },
      { name: 'queue_page_p99_ms', value: queue.p99, unit: 'ms', ...details },
      {
        name: 'server_rss_mb',
        value: Math.round(rss),
        unit: 'MB',
        after: 'the load above, without PostgreSQL',
      },
    ];
  } finally {
    await server?.stop();
    await sink.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const bodyFor = (company: SampleCompany | undefined) => ({
  productId: 'endpoint-shield-windows',
  versionId: '12.3.1.480',
  contractId: company?.contractId,
  severity: 2,
  subject: 'The update stops',
});

/** Joins the server's database to arrange companies and requests. */
async function fill(dataDir: string): Promise<{ engineer: string; customers: SampleCompany[] }> {
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  const connections = await prepareDatabase(embedded.admin, () => {});
  const database = new Database(connections.app);
  try {
    const world = await World.open(database);
    const engineer = await world.staff('engineer');
    const customers: SampleCompany[] = [];
    for (let made = 0; made < CONNECTIONS; made += 1)
      customers.push(await world.company('enterprise'));
    const [first] = customers;
    if (!first) throw new Error('no company was made');
    const { owner: actor } = first;
    const { book } = world;
    await as(database, actor, (scope) =>
      createRequest(scope, world.request(first), { actor, book }),
    );
    await copyRequests(embedded.admin, OPEN_REQUESTS);
    return { engineer: engineer.email, customers };
  } finally {
    await database.close();
    await embedded.stop();
  }
}

interface Load {
  path: string;
  /** The body of a POST for the connection of this index; a GET without. */
  body?: (index: number) => unknown;
}

async function load(url: string, emails: string[], { path, body }: Load) {
  const cookies = await Promise.all(emails.map((email) => signIn(url, email)));
  let index = 0;
  const result = await autocannon({
    url: url + path,
    connections: CONNECTIONS,
    duration: SECONDS,
    method: body ? 'POST' : 'GET',
    setupClient: (client) => {
      const mine = index;
      index += 1;
      client.setHeaders({
        origin: url,
        cookie: cookies[mine % cookies.length] ?? '',
        'content-type': 'application/json',
      });
      if (body) client.setBody(JSON.stringify(body(mine)));
    },
  });
  return {
    perSecond: Math.round(result['2xx'] / result.duration),
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
