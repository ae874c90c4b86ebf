import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../server/platform/database/database.ts';
import { startEmbedded } from '../../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../../server/platform/database/prepare.ts';
import { startProcess } from '../../tests/support/server-process.ts';
import { startSmtpSink } from '../../tests/support/smtp-sink.ts';
import { type BigDesk, fillBigDesk, type Size } from './big-desk.ts';
import { checkFilterPlans, checkPlans } from './check-plans.ts';

export interface BigServer {
  url: string;
  /** Of the launcher. */
  pid: number;
  desk: BigDesk;
  /** How long it took to fill the database, in seconds. */
  filledIn: number;
  /** How many plans were looked at and found good. */
  plans: number;
}

/** The product in a process of its own over a big desk, on the embedded database with fsync; its folder goes at the end. */
export async function withBigServer<Result>(
  size: Size & { few?: boolean },
  work: (server: BigServer) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const filled = await fill(dataDir, size);
  const sink = await startSmtpSink();
  started.defer(sink.stop);
  const server = await startProcess('start', { DATA_DIR: dataDir, SMTP_URL: sink.url });
  started.defer(server.stop);
  return await work({ url: server.url, pid: Number(server.child.pid), ...filled });
}

async function fill(
  dataDir: string,
  { few = false, ...size }: Size & { few?: boolean },
): Promise<Pick<BigServer, 'desk' | 'filledIn' | 'plans'>> {
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  const connections = await prepareDatabase(embedded.admin, () => {});
  const database = new Database(connections.app);
  try {
    const begun = performance.now();
    const desk = await fillBigDesk(embedded.admin, database, size);
    const filledIn = Math.round((performance.now() - begun) / 1000);
    const plans =
      (await checkPlans(database, desk, { few })) + (await checkFilterPlans(database, desk));
    return { desk, filledIn, plans };
  } finally {
    await database.close();
    await embedded.stop();
  }
}
