import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDatabase } from '../support/database.ts';
import { announceAll, DueClocks } from '../support/due-clocks.ts';

// The short form of bench/announce.ts.
const db = await testDatabase();
const clocks = await DueClocks.make(db, 1000);
after(() => clocks.close());

test('a thousand clocks that were due in the same minute are announced by two processes, once each', async () => {
  await announceAll(clocks, db.connections, 50);
  assert.deepEqual(await clocks.figures(), clocks.everything);
});
