import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../server/platform/database/database.ts';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { killWhileSending } from '../tests/support/mail-kills.ts';

export const names = ['mail_kills'];

const KILLS = 50;

/** How often a sender was killed at random moments, and what became of the mail: nothing may be lost or renamed. */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  const { admin } = embedded;
  const connections = await prepareDatabase(admin, () => {});
  const database = new Database(connections.app);
  try {
    const { kills, ...became } = await killWhileSending({ database, admin, connections }, KILLS);
    return [{ name: 'mail_kills', value: kills, unit: 'kills', ...became }];
  } finally {
    await database.close();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
