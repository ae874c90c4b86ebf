import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Difference, verifyClocks } from './verify-clocks.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const { book } = world;
const { send, write, move } = deeds(database, book);
const engineer = await world.staff('engineer');
const company = await world.company('enterprise');

const answered = await send(company.owner, world.request(company, { severity: 3 }));
await move(engineer, answered, { move: 'take' });
await move(engineer, answered, { move: 'change_severity', severity: 2, reason: 'Two sites' });
await write(engineer, answered, { kind: 'question', body: 'Which version?', qualified: true });
const running = await send(company.owner, world.request(company, { severity: 1 }));
const seq = await move(engineer, running, { move: 'take' });
await move(engineer, running, { move: 'undo', seq });
await send(company.owner, { ...world.request(company), contractId: null });

async function found(): Promise<Difference[]> {
  const differences: Difference[] = [];
  const { requests, clocks } = await verifyClocks(database, book, {
    difference: (one) => differences.push(one),
    progress: () => {},
  });
  assert.deepEqual([requests, clocks], [3, await clocksThere()]);
  return differences;
}

const clocksThere = async () =>
  (await admin.query('select count(*)::int as count from request_clocks')).rows[0].count;

test('what is stored follows from the histories', async () => {
  assert.deepEqual(await found(), []);
});

/** As somebody with full rights would: column, a wrong value, and how it is told. */
const wrong: [string, string, string, string][] = [
  ['requests', 'status', `'processing'`, 'status'],
  ['requests', 'severity', '4', 'severity'],
  ['requests', 'assignee_id', 'null', 'assignee_id'],
  ['requests', 'contract_id', 'null', 'contract_id'],
  ['requests', 'plan_id', `'plus'`, 'plan_id'],
  ['requests', 'clock_state', `'missed'`, 'clock_state'],
  ['requests', 'clock_due_at', `clock_due_at + interval '1 second'`, 'clock_due_at'],
  ['requests', 'clock_answered_at', 'null', 'clock_answered_at'],
  ['requests', 'queue_rank', '-9', 'queue_rank'],
  ['requests', 'next_due_at', 'now()', 'next_due_at'],
  ['requests', 'history_seq', '3', 'history_seq'],
  ['request_clocks', 'state', `'missed'`, 'first_response 1 state'],
  ['request_clocks', 'due_at', `due_at - interval '1 second'`, 'first_response 1 due_at'],
  ['request_clocks', 'target_minutes', '7', 'first_response 1 target_minutes'],
  ['request_clocks', 'dispute', `'accepted'`, 'first_response 1 dispute'],
  ['request_clocks', 'breach_reason', `'other'`, 'first_response 1 breach_reason'],
];

for (const [table, column, value, what] of wrong) {
  test(`${column} of ${table} that was changed by hand is told`, async () => {
    const key = 'request_id = (select request_id from request_directory where number = $1)';
    const before = await admin.query(`select ${column} as value from ${table} where ${key}`, [
      answered,
    ]);
    await admin.query(`update ${table} set ${column} = ${value} where ${key}`, [answered]);
    const told = await found();
    assert.deepEqual(
      told.map(({ number, what }) => [number, what]),
      [[`PD-${answered}`, what]],
    );
    const [{ value: old }] = before.rows;
    await admin.query(`update ${table} set ${column} = $2 where ${key}`, [answered, old]);
    assert.deepEqual(await found(), []);
  });
}

test('a clock that is missing and one that nobody promised are told', async () => {
  const client = await admin.query('select * from request_clocks');
  assert.equal(client.rows.length, 2);
  await admin.query(`update request_clocks set kind = 'solution'
    where request_id = (select request_id from request_directory where number = ${running})`);
  const told = await found();
  assert.ok(told.some(({ what }) => what === 'first_response 1 state'));
  assert.ok(told.some(({ what }) => what === 'solution 1 state'));
});

test('a history that is gone is told, and hides no other', async () => {
  const spoiler = new pg.Client(opened.admin);
  await spoiler.connect();
  await spoiler.query(`set session_replication_role = replica; delete from request_events
    where request_id = (select request_id from request_directory where number = ${answered})`);
  await spoiler.end();
  const told = await found();
  assert.deepEqual(
    told.filter(({ number }) => number === `PD-${answered}`),
    [
      {
        number: `PD-${answered}`,
        what: 'history',
        stored: 'a history begins with its opening',
        recomputed: null,
      },
    ],
  );
  assert.ok(told.some(({ number }) => number === `PD-${running}`));
});
