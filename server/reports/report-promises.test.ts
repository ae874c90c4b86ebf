import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { reportPromises } from './report-promises.ts';

const { database } = await testDatabase();
// Wednesday 18 November 2026, 12:00 at UTC+3. Business severity 2 promises six working hours, which end at 18:00; severity 1
// two hours around the clock, which end at 14:00.
const noon = Date.parse('2026-11-18T09:00:00Z');
const world = await World.open(database, noon);
const { book } = world;
const { send, write, move } = deeds(database, book);
const engineer = await world.staff('engineer');
const duty = await world.staff('duty_manager');

const hours = (count: number) => noon + count * 3_600_000;
const first = { clock: 'first_response', cycle: 1 } as const;

async function answered(company: SampleCompany, severity: 1 | 2, after: number): Promise<number> {
  const number = await send(company.owner, world.request(company, { severity }), noon);
  const answer = { kind: 'answer', body: 'It is the firewall.', qualified: true } as const;
  await write(engineer, number, answer, hours(after));
  return number;
}

const business = await world.company('business');
const plus = await world.company('plus');
await answered(business, 2, 5);
await answered(business, 2, 6);
const late = await answered(business, 2, 6.5);
const disputed = await answered(business, 1, 3);
// Plus severity 1: four working hours, which end at 16:00.
const refused = await answered(plus, 1, 5);
const open = await send(business.owner, world.request(business, { severity: 1 }), noon);
const cancelled = await send(business.owner, world.request(business, { severity: 2 }), noon);
await move(engineer, cancelled, { move: 'cancel', reason: 'A double' }, hours(1));

await move(engineer, late, { move: 'explain_breach', ...first, breachReason: 'missing_skill' });
for (const [number, accepted] of [
  [disputed, true],
  [refused, false],
] as const) {
  await move(engineer, number, { move: 'dispute', ...first, reason: 'The line was down' });
  const reason = accepted ? 'It was' : 'It was not';
  await move(duty, number, { move: 'decide_dispute', ...first, accepted, reason });
}
await move(engineer, open, { move: 'dispute', ...first, reason: 'Nobody was told' }, hours(30));

const report = (more: object = {}, now = hours(40)) =>
  as(database, duty, (scope) =>
    reportPromises(
      scope,
      { from: '2026-11-18', to: '2026-11-18', ...more },
      { actor: duty, book, now },
    ),
  );

test('raw figures count everything that was decided, adjusted ones leave out what two people left out', async () => {
  const { total, groups } = await report();
  assert.deepEqual(total, {
    kept: 2,
    broken: 4,
    leftOut: 1,
    unexplained: 3,
    disputed: 1,
    rawShare: 2 / 6,
    adjustedShare: 2 / 5,
  });
  assert.deepEqual(
    groups.map(({ planId, severity, kept, broken, leftOut }) => [
      planId,
      severity,
      kept,
      broken,
      leftOut,
    ]),
    [
      ['business', 1, 0, 2, 1],
      ['business', 2, 2, 1, 0],
      ['plus', 1, 0, 1, 0],
    ],
  );
});

test('an open promise is broken once its time has passed, and belongs to that moment', async () => {
  assert.equal((await report({}, hours(2))).total.broken, 3);
  assert.equal((await report({}, hours(2.1))).total.broken, 4);
});

test('another day, plan or company narrows the report', async () => {
  assert.equal((await report({ from: '2026-11-19', to: '2026-11-19' })).total.rawShare, null);
  assert.equal((await report({ planId: 'plus' })).total.broken, 1);
  assert.equal((await report({ company: business.publicId })).total.broken, 3);
});

test('each breach is listed with its reason and what became of the dispute', async () => {
  const { breaches, reasons } = await report();
  const found = new Map(breaches.map((breach) => [breach.number, breach]));
  assert.deepEqual(
    [late, disputed, refused, open].map((number) => {
      const breach = found.get(`PD-${number}`);
      return [breach?.reason, breach?.dispute, breach?.answeredAt !== null];
    }),
    [
      ['missing_skill', null, true],
      [null, 'accepted', true],
      [null, 'refused', true],
      [null, 'open', false],
    ],
  );
  assert.deepEqual(reasons, [
    { reason: null, count: 3 },
    { reason: 'missing_skill', count: 1 },
  ]);
});

test('days in the wrong order are refused', async () => {
  await assert.rejects(report({ from: '2026-11-19' }), refusedWith('bad_input'));
});
