import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { withMoreClocks } from '../../tests/support/more-clocks.ts';
import { World } from '../../tests/support/world.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const { database, admin } = await testDatabase();
await withMoreClocks(database);
const world = await World.open(database);
const { book } = world;
const { send, write } = deeds(database, book);

const HOUR = 3_600_000;
const engineer = await world.staff('engineer');
await world.staff('duty_manager');
const company = await world.company('business');
const superuser = new pg.Client(admin);
await superuser.connect();
superuser.on('error', () => {});
after(() => superuser.end());

const ago = (hours: number) => world.now - hours * HOUR;
const words = { body: 'Words' };

/** What was announced of each clock of a request, like `solution 1 half`. */
async function announced(number: number): Promise<string[]> {
  while ((await sweepAlarms(database, book)) > 0);
  const { rows } = await superuser.query(
    `select concat_ws(' ', kind, cycle, step) as step
       from clock_announcements join requests using (company_id, request_id)
     where number = $1 and step <> 'first_warning' order by kind, cycle, planned_for`,
    [number],
  );
  return rows.map(({ step }) => step);
}

// The solution has 240 hours, the next answer 8.
test('each clock of a request announces its own steps, and one that waits for the customer announces none', async () => {
  const number = await send(company.owner, world.request(company), ago(140));
  await write(engineer, number, { kind: 'answer', qualified: true, ...words }, ago(139));
  await write(company.owner, number, { kind: 'reply', ...words }, ago(6.5));
  assert.deepEqual(await announced(number), [
    'next_answer 1 half',
    'next_answer 1 three_quarters',
    'solution 1 half',
  ]);

  await write(engineer, number, { kind: 'question', qualified: true, ...words }, ago(6.4));
  const { rows } = await superuser.query(
    `select kind, alarms, next_alarm_at from request_clocks join requests using (company_id, request_id)
     where number = $1 and state = 'paused'`,
    [number],
  );
  assert.deepEqual(rows, [{ kind: 'solution', alarms: [], next_alarm_at: null }]);

  await write(company.owner, number, { kind: 'reply', ...words }, ago(4.5));
  assert.deepEqual(await announced(number), [
    'next_answer 1 half',
    'next_answer 1 three_quarters',
    'next_answer 2 half',
    'solution 1 half',
  ]);
});
