import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClockView, clock } from '../../api/clock.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, asOperator } from '../access/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { listRequests } from './list-requests.ts';
import { readClocks } from './read.ts';

const { database } = await testDatabase();
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const engineer = await world.staff('engineer');

const { send, write, move, read } = deeds(database, book);
const clockOf = (actor: Actor, number: number) =>
  as(database, actor, (scope) => readClocks(scope, number, { actor, book })).then(
    ({ items: [clock] }) => clock as ClockView,
  );

test('K3: of two people who take the last incident at once, one gets it and the other is told why', async () => {
  const company = await world.company('start');
  for (let taken = 0; taken < 5; taken += 1) await send(company.owner, world.request(company));
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () => send(company.owner, world.request(company))),
  );
  const refused = results.filter((result) => result.status === 'rejected');
  assert.equal(results.length - refused.length, 1);
  assert.ok(refused.every(({ reason }) => reason.code === 'no_incidents_left'));
  const [balance] = await ledger(company.id);
  assert.deepEqual(balance, { balance: 0, sum: 0 });
});

const ledger = (companyId: string) =>
  asOperator(database, ({ db }) =>
    db
      .selectFrom('contract_years')
      .innerJoin('quota_lines', 'quota_lines.contract_id', 'contract_years.contract_id')
      .select((columns) => [
        'contract_years.balance',
        columns.fn.sum<number>('quota_lines.amount').as('sum'),
      ])
      .where('contract_years.company_id', '=', companyId)
      .groupBy('contract_years.balance')
      .execute(),
  );

test('K2: only a named contact opens a premium request, everyone a standard one', async () => {
  const company = await world.company('plus');
  const colleague = await world.member(company, 'user');
  await assert.rejects(send(colleague, world.request(company)), refusedWith('not_a_named_contact'));
  const number = await send(colleague, world.request(company, { contractId: null }));
  const request = await read(colleague, number);
  assert.equal(request.premium, false);
  assert.equal(request.clock.state, 'none');
});

test('a repeated sending with one key makes one request and takes one incident', async () => {
  const company = await world.company('plus');
  const input = { ...world.request(company), idempotencyKey: 'typed-once-sent-twice' };
  const first = await send(company.owner, input);
  assert.equal(await send(company.owner, input), first);
  assert.equal((await read(company.owner, first)).quota?.left, 11);
});

test('P3, P5: a call starts the clock by night, a note does not stop it, a qualified answer in time keeps it', async () => {
  const company = await world.company('enterprise');
  const saturday = Date.parse('2026-11-21T02:00:00Z');
  const minutes = (count: number) => saturday + count * 60_000;
  const number = await send(company.owner, world.request(company, { severity: 1 }), saturday);
  assert.equal((await clockOf(engineer, number)).dueAt, '2026-11-23T07:30:00.000Z');
  await move(
    engineer,
    number,
    { move: 'log_call', startedAt: new Date(minutes(5)).toISOString() },
    minutes(7),
  );
  assert.equal((await clockOf(engineer, number)).dueAt, '2026-11-21T02:35:00.000Z');
  await move(engineer, number, { move: 'take' }, minutes(8));
  await write(engineer, number, { kind: 'note', body: 'Looks like the firewall.' }, minutes(9));
  await write(
    engineer,
    number,
    { kind: 'answer', body: 'We are looking.', qualified: false },
    minutes(10),
  );
  assert.equal((await clockOf(engineer, number)).state, 'running');
  await write(
    engineer,
    number,
    { kind: 'answer', body: 'It is the firewall rule.', qualified: true },
    minutes(35),
  );
  assert.equal((await clockOf(company.owner, number)).state, 'met');
});

test('what stands in the list is what the history gives', async () => {
  const company = await world.company('business');
  const number = await send(company.owner, world.request(company));
  await move(engineer, number, {
    move: 'change_severity',
    severity: 1,
    reason: 'All sites are down',
  });
  const { startsAt, dueAt, warningAt, state } = await clockOf(engineer, number);
  const { clock } = await read(engineer, number);
  assert.deepEqual(
    {
      startsAt: clock.startsAt,
      dueAt: clock.dueAt,
      warningAt: clock.warningAt,
      state: clock.state,
    },
    { startsAt, dueAt, warningAt, state },
  );
});

test('the receipt goes to the wire as the API says it does, whatever happened to the clock', async () => {
  const company = await world.company('enterprise');
  const number = await send(company.owner, world.request(company, { severity: 3 }));
  await move(engineer, number, { move: 'change_severity', severity: 1, reason: 'It spreads' });
  await move(engineer, number, { move: 'change_severity', severity: 4, reason: 'It stopped' });
  await move(
    engineer,
    number,
    { move: 'log_call', startedAt: new Date().toISOString() },
    Date.now() + 1000,
  );
  await write(engineer, number, { kind: 'solution', body: 'Done.', qualified: true });
  const seen = clock.parse(await clockOf(engineer, number));
  const changes = seen.receipt.steps.filter((step) => step.code === 'severity_changed');
  assert.deepEqual(
    changes.map(({ severityBefore, severity }) => [severityBefore, severity]),
    [
      [3, 1],
      [1, 4],
    ],
  );
});

test('R4: a move that the status does not allow is refused with the status as its reason', async () => {
  const company = await world.company();
  const number = await send(company.owner, world.request(company));
  await assert.rejects(move(company.owner, number, { move: 'accept' }), (error: ProblemError) => {
    return error.code === 'move_impossible' && error.extra.reason === 'processing';
  });
  await move(company.owner, number, { move: 'close' });
  await assert.rejects(
    write(engineer, number, { kind: 'answer', body: 'Too late', qualified: true }),
    refusedWith('move_impossible'),
  );
  await write(engineer, number, { kind: 'note', body: 'Notes are always possible.' });
});

test('R4: the customer’s reply gives the ball back, accepting closes', async () => {
  const company = await world.company();
  const number = await send(company.owner, world.request(company));
  await write(engineer, number, { kind: 'question', body: 'Which version?', qualified: false });
  assert.equal((await read(company.owner, number)).status, 'awaiting_customer');
  await write(company.owner, number, { kind: 'reply', body: '12.3.1' });
  assert.equal((await read(company.owner, number)).status, 'processing');
  await write(engineer, number, { kind: 'solution', body: 'Install 12.4.', qualified: true });
  await move(company.owner, number, { move: 'accept' });
  assert.equal((await read(company.owner, number)).status, 'closed');
});

test('customers neither see internal notes nor that there are some', async () => {
  const company = await world.company();
  const number = await send(company.owner, world.request(company));
  await write(engineer, number, { kind: 'note', body: 'They always forget the licence.' });
  const seen = await read(company.owner, number);
  assert.deepEqual(
    seen.entries.map(({ kind }) => kind),
    ['opened'],
  );
});

test('C3: a user sees their own requests, with the grant or as an administrator the company’s, never another’s', async () => {
  const company = await world.company();
  const other = await world.company();
  const number = await send(company.owner, world.request(company));
  const user = await world.member(company, 'user');
  const granted = await world.member(company, 'user', true);
  const administrator = await world.member(company, 'administrator');
  await assert.rejects(read(user, number), refusedWith('not_found'));
  await assert.rejects(read(other.owner, number), refusedWith('not_found'));
  assert.equal((await read(granted, number)).abilities.messages.length, 0);
  assert.deepEqual((await read(administrator, number)).abilities.messages, ['reply']);
  const list = (actor: Actor) =>
    as(database, actor, (scope) =>
      listRequests(scope, { state: 'current', limit: 50 }, { actor, book }),
    );
  assert.equal((await list(user)).items.length, 0);
  assert.equal((await list(granted)).items.length, 1);
  assert.equal((await list(other.owner)).items.length, 0);
});

test('a list is paged by cursor without a gap or a double', async () => {
  const company = await world.company('enterprise');
  const actor = company.owner;
  for (let sent = 0; sent < 5; sent += 1) await send(actor, world.request(company));
  const page = (limit: number, cursor?: string) =>
    as(database, actor, (scope) =>
      listRequests(scope, { state: 'current', limit, cursor }, { actor, book }),
    );
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(2, cursor);
    numbers.push(...items.map(({ number }) => number));
    cursor = next ?? undefined;
  } while (cursor);
  const all = await page(100);
  assert.equal(numbers.length, 5);
  assert.deepEqual(
    numbers,
    all.items.map(({ number }) => number),
  );
});
