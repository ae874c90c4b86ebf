import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../tests/support/server-process.ts';

export const names = ['cold_start_s', 'warm_start_s'];

/** From the command to `/readyz`: the demo on an empty folder with the pages to be built, and once more. */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  try {
    await rm(join(import.meta.dirname, '../web/dist'), { recursive: true, force: true });
    const cold = await startProcess('demo', { DATA_DIR: dataDir });
    await cold.stop();
    const warm = await startProcess('demo', { DATA_DIR: dataDir });
    await warm.stop();
    return [
      {
        name: 'cold_start_s',
        value: Number(cold.startedIn.toFixed(2)),
        unit: 's',
        includes: 'pages, database, sample data',
      },
      { name: 'warm_start_s', value: Number(warm.startedIn.toFixed(2)), unit: 's' },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
