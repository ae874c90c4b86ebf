import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import type { WriteMessage } from '../../api/requests.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const { database, admin } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const { send, write, move } = deeds(database, book);
const LONG_AGO = world.now - 20 * 86_400_000;

const engineer = await world.staff('engineer');
await world.staff('duty_manager');
const company = await world.company('enterprise');
const { owner } = company;
const superuser = new pg.Client(admin);
await superuser.connect();
superuser.on('error', () => {});
after(() => superuser.end());

const message = (kind: WriteMessage['kind'], qualified?: boolean) => ({
  kind,
  body: 'Words',
  ...(qualified === undefined ? {} : { qualified }),
});

type Deed = (number: number, at: number) => Promise<unknown>;
const possible: Deed[] = [
  (number, at) => move(engineer, number, { move: 'take' }, at),
  (number, at) => move(engineer, number, { move: 'change_severity', severity: 1, reason: 'x' }, at),
  (number, at) => move(engineer, number, { move: 'change_severity', severity: 4, reason: 'x' }, at),
  (number, at) => write(engineer, number, message('answer', false), at),
  (number, at) => write(engineer, number, message('answer', true), at),
  (number, at) => write(engineer, number, message('question', false), at),
  (number, at) => write(engineer, number, message('note'), at),
  (number, at) => write(owner, number, message('reply'), at),
  (number, at) => move(engineer, number, { move: 'cancel', reason: 'x' }, at),
];

/** What the status or the severity refuses is refused in both. */
const refused = (error: ProblemError) => assert.match(error.code, /move_impossible|bad_input/);

async function stored(number: number): Promise<unknown> {
  const { rows } = await superuser.query(
    `select status, severity, queue_band, queue_rank, next_due_at, clock_kind, clock_state, clock_due_at,
       (select jsonb_agg(to_jsonb(k) - 'request_id' order by kind, cycle) from request_clocks k
         where (k.company_id, k.request_id) = (r.company_id, r.request_id)) as clocks
     from requests r where number = $1`,
    [number],
  );
  return rows[0];
}

const story = fc.array(
  fc.record({
    deed: fc.nat(possible.length - 1),
    minutes: fc.integer({ min: 1, max: 300 }),
    /** Sweeps before it, and how many clocks each takes. */
    sweeps: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('sweeps at any moment, in any number, leave the clocks as they are without', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const [swept, quiet] = [
        await send(owner, world.request(company), LONG_AGO),
        await send(owner, world.request(company), LONG_AGO),
      ];
      let at = LONG_AGO;
      for (const { deed, minutes, sweeps } of steps) {
        at += minutes * 60_000;
        for (const batch of sweeps) await sweepAlarms(database, book, { batch });
        for (const number of [swept, quiet]) await possible[deed]?.(number, at).catch(refused);
      }
      while ((await sweepAlarms(database, book)) > 0);
      assert.deepEqual(await stored(swept), await stored(quiet));
    }),
    { numRuns: 25 },
  );
});
