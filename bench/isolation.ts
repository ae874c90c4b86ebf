import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from '../server/main.ts';
import { readConfig } from '../server/platform/config.ts';
import { Database } from '../server/platform/database/database.ts';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { proveIsolation } from '../tests/isolation/prove.ts';
import { startSmtpSink } from '../tests/support/smtp-sink.ts';
import { World } from '../tests/support/world.ts';

export const names = ['isolation_cases'];

/**
 * How many ways to what is somebody else's were tried, through every route and as every role of the database, and how
 * many did not end as they must.
 */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  started.defer(embedded.stop);
  const { admin } = embedded;
  const connections = await prepareDatabase(admin, () => {});
  const database = new Database({ ...connections.app, max: 16 });
  const sink = await startSmtpSink();
  started.defer(sink.stop);
  const config = readConfig(undefined, {
    PORT: '0',
    DATA_DIR: dataDir,
    SMTP_URL: sink.url,
    LOG_LEVEL: 'silent',
    STAFF_SECOND_FACTOR: 'optional',
    RATE_LIMIT_PER_PERSON: '1000000',
    RATE_LIMIT_PER_ADDRESS: '1000000',
  });
  const open = { database, connections, close: () => database.close() };
  const server = await startServer(config, open, { pages: dataDir, devMailFolder: null });
  started.defer(server.stop);
  const behind = new pg.Pool({ ...admin, max: 2 });
  started.defer(() => behind.end());
  const ground = { url: server.url, admin: behind, connections, world: await World.open(database) };
  const { routes, roles, unexpected } = await proveIsolation(ground);
  for (const line of unexpected) console.error(line);
  return [
    {
      name: 'isolation_cases',
      value: routes + roles,
      unit: 'cases',
      routes,
      roles,
      unexpected: unexpected.length,
    },
  ];
}
