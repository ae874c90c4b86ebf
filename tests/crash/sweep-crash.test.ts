import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../support/database.ts';
import { DueClocks, startSweepWorker } from '../support/due-clocks.ts';
import { killWorker } from '../support/mail-kills.ts';

const db = await testDatabase();
const clocks = await DueClocks.make(db, 300);
after(() => clocks.close());
const work = { connections: db.connections, everyMs: 20, batch: 10 };

test('a sweeper killed inside a transaction has announced nothing of it', async () => {
  const holder = new pg.Client(db.admin);
  await holder.connect();
  await holder.query('begin; lock table notifications in share mode');
  const worker = await startSweepWorker(work);
  const { rowCount } = await waitFor(holder, 'notifications');
  assert.ok(rowCount);
  await killWorker(worker);
  await holder.query('commit');
  // Its backend learns that nobody is there when it answers; what it held is free by then.
  await holder.query('begin; lock table clock_announcements in exclusive mode; commit');
  await holder.end();
  const { announced, notified, mailed, left } = await clocks.figures();
  assert.deepEqual(
    { announced, notified, mailed, left },
    { announced: 0, notified: 0, mailed: 0, left: clocks.count },
  );
});

test('two sweepers, one of them killed again and again, announce and mail each step once', async () => {
  const steady = await startSweepWorker({ ...work, everyMs: 200 });
  while ((await clocks.left()) > 0) {
    const dying = await startSweepWorker(work);
    await new Promise((moment) => setTimeout(moment, randomInt(60)));
    await killWorker(dying);
  }
  await clocks.allAnnounced();
  await killWorker(steady);
  assert.deepEqual(await clocks.figures(), clocks.everything);
});

/** Until somebody waits for a lock on the table. */
async function waitFor(client: pg.Client, table: string): Promise<pg.QueryResult> {
  for (;;) {
    const found = await client.query(
      `select from pg_locks join pg_database d on d.oid = database
        where datname = current_database() and relation = '${table}'::regclass and not granted`,
    );
    if (found.rowCount) return found;
    await new Promise((soon) => setTimeout(soon, 10));
  }
}
