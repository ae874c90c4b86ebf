import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../server/platform/database/database.ts';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { announceAll, DueClocks } from '../tests/support/due-clocks.ts';

export const names = ['announce_50k_s'];

const CLOCKS = 50_000;
/** Rarely: whoever counts takes time from those who are counted. */
const LOOK_EVERY_MS = 500;

/**
 * From the start of two sweeping processes beside 50,000 clocks that were due in the same minute until everything is
 * announced: each to three people, on the page and by mail, which is in the outbox with its job. Everything is counted:
 * once each, or the bench fails.
 */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  const { admin } = embedded;
  const connections = await prepareDatabase(admin, () => {});
  const database = new Database(connections.app);
  const clocks = await DueClocks.make({ database, admin }, CLOCKS);
  try {
    const took = await announceAll(clocks, connections, LOOK_EVERY_MS);
    const figures = await clocks.figures();
    assert.deepEqual(figures, clocks.everything);
    const { announced, notified, mailed } = figures;
    return [
      {
        name: 'announce_50k_s',
        value: Number(took.toFixed(1)),
        unit: 's',
        clocks: CLOCKS,
        workers: 2,
        announced,
        notified,
        mailed,
        includes: 'start of the workers',
      },
    ];
  } finally {
    await clocks.close();
    await database.close();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
