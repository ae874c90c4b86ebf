import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { ledgerFaults } from '../../tests/support/ledger.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { as, asOperator } from '../access/index.ts';
import { correctQuota, createContract } from '../contracts/index.ts';

import type { ProblemError } from '../platform/http/problem.ts';
import { sweepWaiting } from './lapse.ts';
import { readContracts } from './read-contracts.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const { book } = world;
const engineer = await world.staff('engineer');
const head = await world.staff('head');
const { send, write, move, read } = deeds(database, book);

/** The ledger of a request: kind, amount, seq of the entry it came with, and what its year has left. */
const linesOf = async (number: number) =>
  (
    await admin.query(
      `select line.kind, line.amount, line.event_seq, year.balance
       from quota_lines line
         join requests using (company_id, request_id)
         join contract_years year on (year.company_id, year.contract_id, year.starts_on)
           = (line.company_id, line.contract_id, line.year_starts_on)
       where number = $1 order by event_seq, line.kind desc`,
      [number],
    )
  ).rows.map(({ kind, amount, event_seq, balance }) => [kind, amount, event_seq, balance]);

const answer = { kind: 'answer', body: 'It is the firewall rule.' } as const;
const giveBack = { move: 'return_incident', reason: 'The fault was ours' } as const;

test('K3: an incident is reserved at the opening and committed with the first qualified answer, once', async () => {
  const company = await world.company('start');
  const number = await send(company.owner, world.request(company));
  await write(engineer, number, { ...answer, qualified: false });
  assert.deepEqual(await linesOf(number), [['reserve', -1, 1, 5]]);
  await write(engineer, number, { ...answer, qualified: true });
  await write(engineer, number, { ...answer, qualified: true });
  assert.deepEqual(await linesOf(number), [
    ['reserve', -1, 1, 5],
    ['commit', 0, 3, 5],
  ]);
});

test('K3: a request that ends unanswered commits its incident', async () => {
  const company = await world.company('start');
  const number = await send(company.owner, world.request(company));
  await move(company.owner, number, { move: 'close' });
  assert.deepEqual((await linesOf(number)).at(-1), ['commit', 0, 2, 5]);
});

test('K3, R4: a request that ends by itself commits its incident', async () => {
  const company = await world.company('start');
  const daysAgo = (days: number) => world.now - days * 86_400_000;
  const number = await send(company.owner, world.request(company), daysAgo(20));
  const question = { kind: 'question', body: 'Which version?', qualified: false } as const;
  await write(engineer, number, question, daysAgo(19));
  await sweepWaiting(database, book);
  assert.deepEqual((await linesOf(number)).at(-1), ['commit', 0, 3, 5]);
});

test('K3: an end that is taken back is no end: the incident is reserved again, and committed at the next', async () => {
  const company = await world.company('start');
  const number = await send(company.owner, world.request(company));
  const seq = await move(engineer, number, { move: 'cancel', reason: 'A duplicate' });
  await move(engineer, number, { move: 'undo', seq });
  await move(engineer, number, { move: 'cancel', reason: 'A duplicate after all' });
  assert.deepEqual(await linesOf(number), [
    ['reserve', -1, 1, 5],
    ['commit', 0, 2, 5],
    ['reserve', 0, 3, 5],
    ['commit', 0, 4, 5],
  ]);
});

test('K3: an answer that was wrongly marked as qualified leaves the incident reserved', async () => {
  const company = await world.company('start');
  const number = await send(company.owner, world.request(company));
  const seq = await write(engineer, number, { ...answer, qualified: true });
  await move(engineer, number, {
    move: 'correct_answer',
    seq,
    qualified: false,
    reason: 'It only asked for time',
  });
  assert.deepEqual((await linesOf(number)).at(-1), ['reserve', 0, 3, 5]);
});

test('K3: staff return a committed incident with a reason, which stands in the request’s history; it counts again', async () => {
  const company = await world.company('start');
  const number = await send(company.owner, world.request(company));
  await write(engineer, number, { ...answer, qualified: true });
  await move(head, number, giveBack);
  assert.deepEqual(await linesOf(number), [
    ['reserve', -1, 1, 6],
    ['commit', 0, 2, 6],
    ['return', 1, 3, 6],
  ]);
  const entry = (await read(company.owner, number)).entries.at(-1);
  assert.deepEqual(
    [entry?.kind, entry?.reason, entry?.actor.name],
    ['incident_returned', giveBack.reason, head.name],
  );
  assert.equal((await read(company.owner, number)).premium, true);
});

test('K3: an incident is returned once, also after the request has ended', async () => {
  const company = await world.company('start');
  const number = await send(company.owner, world.request(company));
  await move(company.owner, number, { move: 'close' });
  const tries = await Promise.allSettled([
    move(head, number, giveBack),
    move(head, number, giveBack),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  await assert.rejects(move(head, number, giveBack), refusedWith('no_incident_taken'));
  assert.deepEqual((await linesOf(number)).at(-1), ['return', 1, 3, 6]);
});

test('K3: an incident that was returned is not committed by a later answer or end', async () => {
  const company = await world.company('start');
  const number = await send(company.owner, world.request(company));
  await move(head, number, giveBack);
  await write(engineer, number, { ...answer, qualified: true });
  await move(company.owner, number, { move: 'close' });
  assert.deepEqual((await linesOf(number)).at(-1), ['return', 1, 2, 6]);
});

test('K3: an engineer returns no incident, a standard request has none, and unlimited ones return nothing', async () => {
  const company = await world.company('start');
  const premium = await send(company.owner, world.request(company));
  await assert.rejects(move(engineer, premium, giveBack), refusedWith('not_allowed'));
  const standard = await send(company.owner, world.request(company, { contractId: null }));
  await assert.rejects(move(head, standard, giveBack), refusedWith('no_incident_taken'));
  assert.ok(!(await read(head, standard)).abilities.moves.includes('return_incident'));
  assert.ok((await read(head, premium)).abilities.moves.includes('return_incident'));
  await move(head, premium, giveBack);
  assert.ok(!(await read(head, premium)).abilities.moves.includes('return_incident'));
  const big = await world.company('enterprise');
  const unlimited = await send(big.owner, world.request(big));
  await move(head, unlimited, giveBack);
  assert.deepEqual((await linesOf(unlimited)).at(-1), ['return', 0, 2, null]);
});

async function secondContract(company: SampleCompany, planId = 'plus'): Promise<string> {
  const contract = await asOperator(database, (scope) =>
    createContract(scope, book, {
      companyId: company.id,
      number: `SECOND-${company.publicId}`,
      planId,
      startsOn: '2020-03-15',
      endsOn: '2039-03-14',
      contacts: [{ email: company.owner.email }],
    }),
  );
  return contract.id;
}

const goTo = (contractId: string | null) =>
  ({
    move: 'change_contract',
    contractId,
    mayBeLater: true,
    reason: 'Opened on the wrong one',
  }) as const;

test('K3, P8: a change of contract takes an incident there and gives the one here back', async () => {
  const company = await world.company('start');
  const other = await secondContract(company);
  const number = await send(company.owner, world.request(company));
  await move(head, number, goTo(other));
  assert.deepEqual(await linesOf(number), [
    ['reserve', -1, 1, 6],
    ['return', 1, 2, 6],
    ['reserve', -1, 2, 11],
  ]);
  await move(head, number, goTo(company.contractId));
  await move(head, number, goTo(null));
  assert.deepEqual((await linesOf(number)).at(-1), ['return', 1, 4, 6]);
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('K3: two requests that change places between two contracts at once both arrive', async () => {
  const company = await world.company('start');
  const other = await secondContract(company);
  const here = await send(company.owner, world.request(company));
  const there = await send(company.owner, world.request(company, { contractId: other }));
  for (let round = 0; round < 4; round += 1) {
    const [first, second] =
      round % 2 === 0 ? [other, company.contractId] : [company.contractId, other];
    await Promise.all([move(head, here, goTo(first)), move(head, there, goTo(second))]);
  }
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('K3: an answer and a return of the same request at the same moment both arrive', async () => {
  const company = await world.company('plus');
  for (let round = 0; round < 6; round += 1) {
    const number = await send(company.owner, world.request(company));
    await Promise.all([
      write(engineer, number, { ...answer, qualified: true }),
      move(head, number, giveBack),
    ]);
    const kinds = (await linesOf(number)).map(([kind]) => kind);
    // A return that came first leaves nothing to commit.
    assert.ok(['reserve,commit,return', 'reserve,return'].includes(kinds.join()), kinds.join());
  }
});

/** By hand: a day at noon UTC, the contract year it lies in, and what is left of 6 after a request then. */
const leapYears: [string, string, string, number][] = [
  ['2028-02-29', '2028-02-29', '2029-02-27', 5],
  ['2029-02-27', '2028-02-29', '2029-02-27', 4],
  ['2029-02-28', '2029-02-28', '2030-02-27', 5],
  ['2032-02-28', '2031-02-28', '2032-02-28', 5],
  ['2032-02-29', '2032-02-29', '2032-08-31', 5],
  ['2032-08-31', '2032-02-29', '2032-08-31', 4],
];

test('K3: a contract from 29 February renews each year, unused incidents do not go over, and it may end mid-year', async () => {
  const company = await world.company('plus');
  const { id } = await asOperator(database, (scope) =>
    createContract(scope, book, {
      companyId: company.id,
      number: `LEAP-${company.publicId}`,
      planId: 'start',
      startsOn: '2028-02-29',
      endsOn: '2032-08-31',
      contacts: [{ email: company.owner.email }],
    }),
  );
  const typed = world.request(company, { contractId: id, severity: 4 });
  const year = (startsOn: string) =>
    admin.query(
      `select starts_on::text, ends_on::text, balance from contract_years
       where contract_id = $1 and starts_on = $2`,
      [id, startsOn],
    );
  for (const [day, starts_on, ends_on, balance] of leapYears) {
    await send(company.owner, typed, Date.parse(`${day}T12:00:00Z`));
    assert.deepEqual((await year(starts_on)).rows, [{ starts_on, ends_on, balance }], day);
  }
  const late = send(company.owner, typed, Date.parse('2032-09-01T12:00:00Z'));
  await assert.rejects(late, refusedWith('contract_expired'));
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('K2–K4: the contracts of a request tell which it runs on, by whose choice, and why not on another', async () => {
  const company = await world.company('start');
  const other = await secondContract(company);
  const number = await send(company.owner, world.request(company));
  const look = () =>
    as(database, engineer, (scope) => readContracts(scope, number, { actor: engineer, book }));
  const before = await look();
  assert.deepEqual(
    [before.current.contractId, before.current.chosenBy.name, before.current.incident],
    [company.contractId, company.owner.name, 'reserved'],
  );
  assert.deepEqual(
    before.others.map(({ contractId, whyNot }) => [contractId, whyNot]),
    [[other, null]],
  );
  await move(head, number, goTo(other));
  await admin.query(`update contracts set state = 'terminated' where contract_id = $1`, [
    company.contractId,
  ]);
  const after = await look();
  assert.deepEqual(
    [after.current.contractNumber, after.current.chosenBy.name, after.current.planName],
    [`SECOND-${company.publicId}`, head.name, 'Plus'],
  );
  assert.deepEqual(after.others[0]?.whyNot, {
    code: 'terminated',
    words: 'This contract was terminated.',
    day: null,
  });
});

type Step =
  | { what: 'open' }
  | { what: 'answer' | 'close' | 'return'; which: number }
  | { what: 'correct'; amount: number };

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant({ what: 'open' } as const) },
    fc.record({
      what: fc.constantFrom('answer', 'close', 'return'),
      which: fc.nat({ max: 9 }),
    }),
    fc.record({ what: fc.constant('correct'), amount: fc.integer({ min: -7, max: 4 }) }),
  ),
  { minLength: 4, maxLength: 16 },
) as fc.Arbitrary<Step[]>;

/** The same on paper: what is left, and which requests hold an incident or are still open. */
interface OnPaper {
  left: number;
  requests: { number: number; holds: boolean; open: boolean }[];
}

/** Does a step, and on paper what must follow from it; what must be refused is. */
async function take(step: Step, paper: OnPaper, company: SampleCompany): Promise<void> {
  const refused = (work: Promise<unknown>, code: string) =>
    assert.rejects(work, (error: ProblemError) => error.code === code);
  if (step.what === 'open') {
    const opening = send(company.owner, world.request(company));
    if (paper.left === 0) return refused(opening, 'no_incidents_left');
    paper.requests.push({ number: await opening, holds: true, open: true });
    paper.left -= 1;
    return;
  }
  if (step.what === 'correct') {
    const { amount } = step;
    if (amount === 0) return;
    const correcting = as(database, head, (scope) =>
      correctQuota(scope, company.contractId, { amount, reason: 'By hand' }, { actor: head, book }),
    );
    if (paper.left + amount < 0) return refused(correcting, 'balance_below_zero');
    await correcting;
    paper.left += amount;
    return;
  }
  const request = paper.requests[step.which % Math.max(paper.requests.length, 1)];
  if (!request) return;
  if (step.what === 'return') {
    const returning = move(head, request.number, giveBack);
    if (!request.holds) return refused(returning, 'no_incident_taken');
    await returning;
    request.holds = false;
    paper.left += 1;
  } else if (request.open) {
    if (step.what === 'answer')
      await write(engineer, request.number, { ...answer, qualified: true });
    else await move(company.owner, request.number, { move: 'close' });
    request.open = step.what === 'answer';
  }
}

test('K3: whatever is done, the balance is the sum of its lines and what paper says', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (wanted) => {
      const company = await world.company('start');
      const paper: OnPaper = { left: 6, requests: [] };
      for (const step of wanted) await take(step, paper, company);
      const { rows } = await admin.query(
        'select balance from contract_years where contract_id = $1',
        [company.contractId],
      );
      assert.deepEqual(rows, [{ balance: paper.left }]);
    }),
    { numRuns: 12 },
  );
  assert.deepEqual(await ledgerFaults(admin), []);
});
