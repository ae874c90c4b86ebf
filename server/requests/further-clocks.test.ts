import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { asOperator } from '../access/index.ts';
import { makeVersion } from '../catalogue/index.ts';
import { previewEdition } from './apply-edition.ts';
import { type Difference, verifyClocks } from './verify-clocks.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);

// Enterprise promises everything here, around the clock: the next answer and updates in 4 hours, a solution in 24.
const { content } = (await World.open(database)).book.current;
const always = (hours: number) => ({ calendar: 'always', minutes: hours * 60 });
const everywhere = (hours: number) => ({
  1: always(hours),
  2: always(hours),
  3: always(hours),
  4: always(hours),
});
const moreClocks = [
  { kind: 'next_answer' as const, targets: everywhere(4), pausesWhileAwaiting: false },
  { kind: 'regular_update' as const, targets: everywhere(4), pausesWhileAwaiting: false },
  { kind: 'solution' as const, targets: everywhere(24), pausesWhileAwaiting: true },
];
// Business promises a solution in 40 working hours.
const forty = { calendar: 'working-hours-ru', minutes: 40 * 60 };
const slowly = {
  kind: 'solution' as const,
  targets: { 1: forty, 2: forty, 3: forty, 4: forty },
  pausesWhileAwaiting: true,
};
const added: Record<string, object> = {
  enterprise: { offHoursStart: 'creation', targets: everywhere(2), moreClocks },
  business: { moreClocks: [slowly] },
};
const plans = content.plans.map((plan) => ({ ...plan, ...added[plan.id] }));
const version = { content: { ...content, plans }, holdsFrom: null, note: null, reason: null };
await asOperator(database, (scope) => makeVersion(scope, version, Date.now()));

const world = await World.open(database);
const company = await world.company('enterprise');
const { owner } = company;
const engineer = await world.staff('engineer');
const { send, write, move, read } = deeds(database, world.book);
const start = world.now - 3 * 86_400_000;
const at = (hours: number) => start + hours * 3_600_000;

/** `solution 1 running 26`: kind, cycle, state and due time in hours after the opening. */
async function stored(number: number): Promise<string[]> {
  const { rows } = await admin.query(
    `select kind, cycle, state, due_at from request_clocks c join requests r using (company_id, request_id)
      where r.number = $1 order by kind, cycle`,
    [number],
  );
  return rows.map(({ kind, cycle, state, due_at }) =>
    [kind, cycle, state, due_at ? (due_at.getTime() - start) / 3_600_000 : ''].join(' ').trim(),
  );
}

/** No sweep runs here, so nobody moves a request to the first band of the queue. */
async function differences(): Promise<Difference[]> {
  const found: Difference[] = [];
  await verifyClocks(database, world.book, {
    difference: (one) => found.push(one),
    progress: () => {},
  });
  return found.filter(({ what }) => !what.startsWith('queue_'));
}

test('P6: every clock is stored beside the event that moves it, and follows from the history at each step', async () => {
  const number = await send(owner, world.request(company, { severity: 2 }), at(0));
  assert.deepEqual(await stored(number), [
    'first_response 1 running 2',
    'regular_update 1 running 4',
    'solution 1 running 24',
  ]);

  const seq = await write(engineer, number, { kind: 'answer', body: 'A', qualified: true }, at(1));
  await write(owner, number, { kind: 'reply', body: 'R' }, at(2));
  assert.deepEqual(await stored(number), [
    'first_response 1 met 2',
    'next_answer 1 running 6',
    'regular_update 1 met 4',
    'regular_update 2 running 5',
    'solution 1 running 24',
  ]);
  assert.deepEqual(await differences(), []);

  await write(engineer, number, { kind: 'question', body: 'Q', qualified: false }, at(3));
  assert.deepEqual(await stored(number), [
    'first_response 1 met 2',
    'next_answer 1 met 6',
    'regular_update 1 met 4',
    'regular_update 2 met 5',
    'regular_update 3 running 7',
    'solution 1 paused',
  ]);
  const { clock } = await read(engineer, number, at(4));
  assert.deepEqual([clock.kind, clock.cycle, clock.state], ['regular_update', 3, 'running']);
  assert.deepEqual(await differences(), []);

  // Two hours of waiting are added to the solution.
  await write(owner, number, { kind: 'reply', body: 'R' }, at(5));
  const severe = { move: 'change_severity', severity: 1, reason: 'All sites' } as const;
  await move(engineer, number, severe, at(5.5));
  assert.equal((await stored(number)).at(-1), 'solution 1 running 26');

  // The first answer was none: nothing was due after it yet, so both turns of the next answer go.
  const wrong = {
    move: 'correct_answer',
    seq,
    qualified: false,
    reason: 'Marked by mistake',
  } as const;
  await move(engineer, number, wrong, at(6));
  assert.deepEqual(
    (await stored(number)).filter((clock) => !clock.startsWith('regular_update')),
    ['first_response 1 running 2', 'solution 1 running 26'],
  );
  assert.deepEqual(await differences(), []);

  await write(engineer, number, { kind: 'solution', body: 'S', qualified: true }, at(8));
  await move(owner, number, { move: 'resume' }, at(10));
  assert.equal((await stored(number)).at(-1), 'solution 1 running 28');
  await write(engineer, number, { kind: 'solution', body: 'S', qualified: true }, at(11));
  await move(owner, number, { move: 'accept' }, at(12));
  assert.deepEqual(
    (await stored(number)).filter((clock) => !clock.startsWith('regular_update')),
    ['first_response 1 missed 2', 'next_answer 1 met 14', 'solution 1 met 28'],
  );
  assert.deepEqual(await differences(), []);
});

test('P8: calendars that move a clock move it also while it is paused', async () => {
  const customer = await world.company('business');
  const number = await send(customer.owner, world.request(customer, { severity: 2 }), at(0));
  await write(engineer, number, { kind: 'question', body: 'Q', qualified: true }, at(0.1));
  assert.equal((await stored(number)).at(-1), 'solution 1 paused');

  const day = ['08:00-20:00'];
  const weekly = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  const calendars = content.calendars.map((calendar) =>
    'weekly' in calendar ? { ...calendar, weekly } : calendar,
  );
  const longer = {
    content: { ...content, plans, calendars },
    holdsFrom: null,
    note: null,
    reason: null,
  };
  const made = await asOperator(database, (scope) => makeVersion(scope, longer, Date.now()));
  const { book } = await World.open(database);
  const edition = await book.edition(made.version);
  const { moved } = await previewEdition(database, book, { edition, reason: null });
  assert.deepEqual(
    moved.map(({ kind, before, after }) => [kind, after < before]),
    [['solution', true]],
  );
});
