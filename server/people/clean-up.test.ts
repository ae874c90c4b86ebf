import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { cleanUpPeople } from './index.ts';

const tested = await testDatabase();
const { database } = tested;
const admin = adminOf(tested);
const world = await World.open(database);
const { owner } = await world.company();
const reset = randomUUID();
await admin.query(`insert into password_resets values ($1, 'olga@veresk.example', 'ru', now())`, [
  reset,
]);

const justNow = "now() - interval '1 second'";

/** Hashes like 'ended …' must go, the others stay. */
const rows = {
  sessions: `('ended by age', $1, now(), now(), ${justNow}),
    ('ended by idleness', $1, now(), ${justNow} - interval '14 days', now() + interval '1 day'),
    ('goes on', $1, now(), now() - interval '13 days', now() + interval '1 minute')`,
  password_reset_links: `('ended', '${reset}', $1, ${justNow}),
    ('goes on', '${reset}', $1, now() + interval '1 minute')`,
  sign_in_tickets: `('ended', $1, ${justNow}, 5), ('goes on', $1, now() + interval '1 minute', 5)`,
  language_links: `('ended', $1, ${justNow}), ('goes on', $1, now() + interval '1 minute')`,
};

for (const [table, values] of Object.entries(rows)) {
  test(`of ${table} what has ended is forgotten, and the rest stays`, async () => {
    await admin.query(`insert into ${table} values ${values}`, [owner.id]);
    await cleanUpPeople(database);
    const left = await admin.query(`select convert_from(token_hash, 'utf8') as hash from ${table}`);
    assert.deepEqual(left.rows, [{ hash: 'goes on' }]);
  });
}

test('attempts are forgotten once their window has ended, not before', async () => {
  await admin.query(
    `insert into attempts values ('ended', 9, ${justNow}), ('goes on', 9, now() + interval '1 minute')`,
  );
  await cleanUpPeople(database);
  assert.deepEqual((await admin.query('select key from attempts')).rows, [{ key: 'goes on' }]);
});

test('a second factor that was begun an hour ago and never confirmed is forgotten, one that is on stays', async () => {
  const other = (await world.company()).owner;
  await admin.query(
    `insert into second_factors (person_id, secret, begun_at, on_since) values
      ($1, 'begun', now() - interval '1 hour 1 second', null), ($2, 'on', now() - interval '1 year', now())`,
    [owner.id, other.id],
  );
  await cleanUpPeople(database);
  const left = await admin.query('select person_id from second_factors');
  assert.deepEqual(left.rows, [{ person_id: other.id }]);
});
