import { writeSync } from 'node:fs';
import { Pool } from 'pg';
import { startEmbedded } from '../../server/platform/database/embedded/index.ts';

// Inserts rows until it is killed, and prints the id of each one that the database has acknowledged. It ends at the
// first error, as it is the next run that has to find everything.

const { admin } = await startEmbedded({ dataDir: process.argv[2] ?? '', progress: () => {} });
const pool = new Pool({ ...admin, max: 4 });
pool.on('error', () => process.exit(1));

async function write(): Promise<never> {
  for (;;) {
    const { rows } = await pool.query('insert into written default values returning id');
    writeSync(1, `${rows[0].id}\n`);
  }
}

await pool.query('create table if not exists written (id int generated always as identity)');
await Promise.all([write(), write(), write(), write()]).catch(() => process.exit(1));
