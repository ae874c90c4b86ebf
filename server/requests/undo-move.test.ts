import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MakeMove } from '../../api/requests.ts';
import { UNDO_MAIL_WAIT_MS, UNDO_WINDOW_MS } from '../../domain/requests/index.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, asWorker } from '../access/index.ts';
import { createRequestFacts } from './mail-facts.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const { send, write, move, read } = deeds(database, book);

const engineer = await world.staff('engineer');
const colleague = await world.staff('duty_manager');
const company = await world.company('enterprise');
const customer = company.owner;

/** What an undo must give back, as it is stored: everything but the history and the time of the last change. */
const stateOf = async (number: number) => {
  const { rows } = await admin.query(
    `select status, turn, severity, assignee_id, ended_at, clock_state, clock_starts_at, clock_warning_at, clock_due_at,
      clock_answered_at, queue_band, queue_rank, next_due_at, queue_severity from requests where number = $1`,
    [number],
  );
  return rows[0];
};

const seqOf = async (number: number): Promise<number> =>
  (await admin.query('select history_seq from requests where number = $1', [number])).rows[0]
    .history_seq;

/** By whom each move is made; from `status` it can be made. */
const undoable: Record<string, { actor: Actor; from: string[]; made: MakeMove }> = {
  take: { actor: engineer, from: ['processing', 'solution_provided'], made: { move: 'take' } },
  assign: {
    actor: engineer,
    from: ['processing', 'awaiting_customer'],
    made: { move: 'assign', assigneeId: colleague.id },
  },
  unassign: {
    actor: engineer,
    from: ['processing', 'awaiting_customer'],
    made: { move: 'assign', assigneeId: null },
  },
  continue: {
    actor: engineer,
    from: ['awaiting_customer', 'solution_provided'],
    made: { move: 'continue' },
  },
  raise: {
    actor: engineer,
    from: ['processing', 'awaiting_customer'],
    made: { move: 'change_severity', severity: 1, reason: 'It spreads' },
  },
  lower: {
    actor: engineer,
    from: ['processing', 'awaiting_customer'],
    made: { move: 'change_severity', severity: 4, reason: 'It stopped' },
  },
  solve: {
    actor: engineer,
    from: ['awaiting_customer', 'solution_provided'],
    made: { move: 'solve_without_info' },
  },
  cancel: {
    actor: engineer,
    from: ['processing', 'awaiting_customer', 'solution_provided'],
    made: { move: 'cancel', reason: 'Sent twice' },
  },
  accept: { actor: customer, from: ['solution_provided'], made: { move: 'accept' } },
  resume: { actor: customer, from: ['solution_provided'], made: { move: 'resume' } },
};

const cases = Object.values(undoable).flatMap(({ actor, from, made }) =>
  from.map((status) => ({ actor, status, made })),
);

/** Monday at noon, in the middle of what is worked and far from every warning. */
const noon = Date.parse('2026-11-16T09:00:00Z');

async function requestIn(status: string, taken: boolean, qualified: boolean): Promise<number> {
  const number = await send(customer, world.request(company, { severity: 3 }), noon);
  if (taken) await move(engineer, number, { move: 'take' }, noon + 1000);
  if (status === 'processing') return number;
  const kind = status === 'awaiting_customer' ? 'question' : 'solution';
  await write(engineer, number, { kind, body: 'Words', qualified }, noon + 2000);
  return number;
}

test('R4: an undo gives back status, assignee, severity, clock and place exactly, whatever was undone', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cases),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 0, max: UNDO_WINDOW_MS }),
      async ({ actor, status, made }, taken, qualified, later) => {
        const number = await requestIn(status, taken, qualified);
        const before = await stateOf(number);
        const seq = await move(actor, number, made, noon + 5000);
        await move(actor, number, { move: 'undo', seq }, noon + 5000 + later);
        assert.deepEqual(await stateOf(number), before);
      },
    ),
    { numRuns: 60 },
  ));

test('what came before an undone move still counts: a second change is undone alone', async () => {
  const number = await requestIn('processing', true, false);
  await move(engineer, number, { move: 'change_severity', severity: 2, reason: 'a' }, noon + 3000);
  const before = await stateOf(number);
  const raise = { move: 'change_severity', severity: 1, reason: 'b' } as const;
  const seq = await move(engineer, number, raise, noon + 4000);
  await move(engineer, number, { move: 'undo', seq }, noon + 5000);
  assert.deepEqual(await stateOf(number), before);
  // The undone pair stays out of every later reckoning.
  await move(engineer, number, { move: 'take' }, noon + 6000);
  assert.deepEqual(await stateOf(number), before);
});

test('A3: an undo deletes nothing: both entries stand in the conversation, the first marked as taken back', async () => {
  const number = await requestIn('processing', false, false);
  const seq = await move(engineer, number, { move: 'cancel', reason: 'Sent twice' });
  await move(engineer, number, { move: 'undo', seq });
  const { entries, status } = await read(customer, number);
  assert.equal(status, 'processing');
  assert.deepEqual(
    entries.map(({ kind, undone, undoes }) => [kind, undone, undoes]),
    [
      ['opened', false, null],
      ['cancelled_by_support', true, null],
      ['undone', false, seq],
    ],
  );
});

test('a page offers the undo to who made the move, until when, and to nobody else', async () => {
  const number = await requestIn('processing', false, false);
  const seq = await move(engineer, number, { move: 'take' });
  const mine = await read(engineer, number);
  assert.equal(mine.undo?.seq, seq);
  assert.ok(mine.abilities.moves.includes('undo'));
  const made = Date.parse(String(mine.entries.at(-1)?.at));
  assert.equal(Date.parse(String(mine.undo?.until)), made + UNDO_WINDOW_MS);
  assert.equal((await read(colleague, number)).undo, null);
  assert.equal((await read(engineer, number, made + UNDO_WINDOW_MS + 1)).undo, null);
});

for (const [what, attempt] of [
  [
    'by a colleague',
    (number: number, seq: number) => move(colleague, number, { move: 'undo', seq }),
  ],
  [
    'by the customer',
    (number: number, seq: number) => move(customer, number, { move: 'undo', seq }),
  ],
  [
    'after somebody wrote',
    async (number: number, seq: number) => {
      await write(customer, number, { kind: 'reply', body: 'Wait' });
      return move(engineer, number, { move: 'undo', seq });
    },
  ],
  [
    'a second time',
    async (number: number, seq: number) => {
      await move(engineer, number, { move: 'undo', seq });
      return move(engineer, number, { move: 'undo', seq });
    },
  ],
  [
    'of an entry that is not there',
    (number: number) => move(engineer, number, { move: 'undo', seq: 99 }),
  ],
  [
    'of the undo itself',
    async (number: number, seq: number) => {
      const undone = await move(engineer, number, { move: 'undo', seq });
      return move(engineer, number, { move: 'undo', seq: undone });
    },
  ],
] as const) {
  test(`an undo ${what} is refused`, async () => {
    const number = await requestIn('processing', false, false);
    const seq = await move(engineer, number, { move: 'take' });
    await assert.rejects(attempt(number, seq), refusedWith('undo_too_late'));
  });
}

test('R4: what the customer closed stays closed', async () => {
  const number = await requestIn('processing', false, false);
  const seq = await move(customer, number, { move: 'close' });
  await assert.rejects(move(customer, number, { move: 'undo', seq }), refusedWith('undo_too_late'));
});

const mailsOf = async (number: number) =>
  (
    await admin.query(
      `select o.template, o.person_id, o.event_seq, (extract(epoch from o.not_before - e.recorded_at) * 1000)::int as waits
       from outbox o join requests r using (company_id, request_id)
       join request_events e on e.company_id = o.company_id and e.request_id = o.request_id and e.seq = o.event_seq
       where r.number = $1 and o.template <> 'request_received' order by o.created_at`,
      [number],
    )
  ).rows;

test('mail about a move that can be undone waits until it cannot, other mail does not', async () => {
  const number = await requestIn('processing', false, false);
  await write(engineer, number, { kind: 'answer', body: 'Words', qualified: true });
  const seq = await move(engineer, number, { move: 'cancel', reason: 'Sent twice' });
  assert.deepEqual(await mailsOf(number), [
    { template: 'answered', person_id: customer.id, event_seq: seq - 1, waits: null },
    {
      template: 'cancelled_by_support',
      person_id: customer.id,
      event_seq: seq,
      waits: UNDO_MAIL_WAIT_MS,
    },
  ]);
});

test('there is nothing to tell about a move that was undone', async () => {
  const number = await requestIn('processing', false, false);
  const seq = await move(engineer, number, { move: 'cancel', reason: 'Sent twice' });
  const { rows } = await admin.query('select * from requests where number = $1', [number]);
  const facts = () =>
    asWorker(database, (scope) =>
      createRequestFacts(book)(scope, rows[0].company_id, rows[0].request_id, seq, noon, {
        personId: customer.id,
        language: 'en',
        timeZone: 'UTC',
      }),
    );
  assert.equal((await facts())?.reason, 'Sent twice');
  assert.equal(await seqOf(number), seq);
  await move(engineer, number, { move: 'undo', seq });
  assert.equal(await facts(), null);
});

test('nobody is written to about what they did themselves', async () => {
  const number = await requestIn('solution_provided', true, true);
  await move(customer, number, { move: 'accept' });
  assert.deepEqual(
    (await mailsOf(number)).map(({ template }) => template),
    ['solution_provided'],
  );
});
