import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, worksOnRequests } from '../access/index.ts';
import { moveMany, undoMany } from './bulk.ts';
import { countQueue, queueChoices } from './count-queue.ts';
import { listQueue, type QueueQuery } from './list-queue.ts';
import { readMentions } from './mentions.ts';
import { markMentionsSeen } from './store-mentions.ts';
import { addView, changeView, listViews, removeView } from './store-views.ts';

const { database } = await testDatabase();
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const engineer = await world.staff('engineer');
const { send, write, move, read } = deeds(database, book);
const manager = await world.staff('duty_manager');
const late = await world.staff('engineer');
const administrator = await world.staff('administrator');
const DAY = 86_400_000;

const list = (wanted: Partial<QueueQuery> = {}) =>
  as(database, engineer, (scope) =>
    listQueue(
      scope,
      { state: 'open', assignee: 'anyone', limit: 100, ...wanted },
      { actor: engineer, book },
    ),
  );
const counts = (actor = engineer) =>
  as(database, actor, (scope) => countQueue(scope, { actor, book }));
const numbersOf = ({ items }: Awaited<ReturnType<typeof list>>) =>
  items.map(({ number }) => number);

test('A4: the queue holds late ones first, then premium by plan, then standard by age', async () => {
  const start = await world.company('start');
  const enterprise = await world.company('enterprise');
  const monday = Date.parse('2026-11-16T08:00:00Z');
  const standard = await send(start.owner, world.request(start, { contractId: null }), monday);
  const base = await send(start.owner, world.request(start, { severity: 2 }), monday + 1000);
  const top = await send(enterprise.owner, world.request(enterprise, { severity: 4 }), Date.now());
  const late = await send(start.owner, world.request(start, { severity: 1 }), monday);
  await as(database, engineer, async ({ db }) => {
    // The warning's job does this when its time comes.
    await db
      .updateTable('requests')
      .set({ queue_band: 1, queue_rank: 0 })
      .where('number', '=', late)
      .execute();
  });
  assert.deepEqual(
    numbersOf(await list()),
    [late, top, base, standard].map((number) => `PD-${number}`),
  );
});

test('the queue is paged by cursor without a gap or a double', async () => {
  const company = await world.company('enterprise');
  for (let sent = 0; sent < 5; sent += 1) await send(company.owner, world.request(company));
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 2, cursor });
    numbers.push(...numbersOf(page));
    cursor = page.next ?? undefined;
  } while (cursor);
  assert.equal(numbers.length, 9);
  assert.deepEqual(numbers, numbersOf(await list()));
});

test('every filter of the queue narrows it to what agrees', async () => {
  const company = await world.company('business');
  const owner = company.owner;
  const send1 = (changed: object = {}) => send(owner, { ...world.request(company), ...changed });
  const plain = await send1();
  await world.licence(company, 'admin-console');
  const console = { productId: 'admin-console', versionId: '15.1.0.207', severity: 4 };
  const small = await send1(console);
  const asked = await send1({ contractId: null, subject: 'Kaspar cannot print' });
  await move(engineer, plain, { move: 'assign', assigneeId: manager.id });
  await move(engineer, small, { move: 'take' });
  await write(engineer, asked, { kind: 'question', body: 'Which printer?', qualified: false });
  await write(engineer, asked, { kind: 'note', body: 'Looks like a spooler problem' });
  const ended = await send1();
  await move(owner, ended, { move: 'close' });
  const found = async (wanted: Partial<QueueQuery>) =>
    numbersOf(await list({ company: company.publicId, ...wanted }))
      .map((number) => Number(number.slice(3)))
      .sort((a, b) => a - b);

  assert.deepEqual(await found({}), [plain, small, asked]);
  assert.deepEqual(await found({ state: 'ended' }), [ended]);
  assert.deepEqual(await found({ state: 'all' }), [plain, small, asked, ended]);
  assert.deepEqual(await found({ assignee: 'me' }), [small]);
  assert.deepEqual(await found({ assignee: 'nobody' }), [asked]);
  assert.deepEqual(await found({ assignee: manager.id }), [plain]);
  assert.deepEqual(await found({ severity: [4] }), [small]);
  assert.deepEqual(await found({ severity: [2, 4] }), [plain, small, asked]);
  assert.deepEqual(await found({ status: ['awaiting_customer'] }), [asked]);
  assert.deepEqual(await found({ planId: ['standard'] }), [asked]);
  assert.deepEqual(await found({ productId: ['admin-console'] }), [small]);
  assert.deepEqual(await found({ search: 'spooler' }), [asked]);
  assert.deepEqual(await found({ search: 'Kaspar print' }), [asked]);
  assert.deepEqual(await found({ search: `PD-${plain}` }), [plain]);
  assert.deepEqual(await found({ search: 'spooler', severity: [1] }), []);
  assert.deepEqual(numbersOf(await list({ company: 'C-0' })), []);
});

test('what is overdue, and what will be within the hour, is found and counted', async () => {
  const company = await world.company('enterprise');
  const owner = company.owner;
  const before = await counts();
  const late = await send(owner, world.request(company, { severity: 1 }), Date.now() - 9 * DAY);
  // Four hours around the clock, begun three and a half hours ago by a call.
  const started = Date.now() - 3.5 * 3_600_000;
  const soon = await send(owner, world.request(company), started);
  const startedAt = new Date(started).toISOString();
  await move(engineer, soon, { move: 'log_call', startedAt }, started);
  const found = async (due: 'overdue' | 'within_hour') =>
    numbersOf(await list({ company: company.publicId, due })).sort();
  assert.deepEqual(await found('overdue'), [`PD-${late}`]);
  assert.deepEqual(await found('within_hour'), [`PD-${late}`, `PD-${soon}`].sort());
  const after = await counts();
  assert.deepEqual([after.overdue - before.overdue, after.withinHour - before.withinHour], [1, 2]);
});

test('the numbers beside the views are what the views hold', async () => {
  const found = await counts();
  assert.equal(found.open, numbersOf(await list()).length);
  assert.equal(found.mine, numbersOf(await list({ assignee: 'me' })).length);
  assert.equal(found.unassigned, numbersOf(await list({ assignee: 'nobody' })).length);
  assert.equal(
    found.awaitingCustomer,
    numbersOf(await list({ status: ['awaiting_customer'] })).length,
  );
  assert.equal(found.overdue, numbersOf(await list({ due: 'overdue' })).length);
});

test('the filters can be set to people who work on requests, and to what the catalogue has', async () => {
  const choices = await as(database, engineer, (scope) =>
    queueChoices(scope, { actor: engineer, book }),
  );
  const staff = choices.staff.map(({ id }) => id);
  assert.ok(staff.includes(engineer.id) && staff.includes(manager.id));
  assert.ok(!staff.includes(administrator.id));
  assert.deepEqual(
    choices.plans.map(({ id }) => id),
    book.current.plans.map(({ id }) => id),
  );
});

test('one move on many requests: what cannot be moved is told and holds nothing up; all of it can be undone', async () => {
  const company = await world.company();
  const [one, two, ended] = [
    await send(company.owner, world.request(company)),
    await send(company.owner, world.request(company)),
    await send(company.owner, world.request(company)),
  ];
  await move(company.owner, ended, { move: 'close' });
  const around = { database, book, actor: engineer };
  const numbers = [one, ended, two, one].map((number) => `PD-${number}`);
  const result = await moveMany({ numbers: [...numbers, 'PD-1'], move: { move: 'take' } }, around);
  assert.deepEqual(result, {
    done: [
      { number: `PD-${one}`, seq: 2 },
      { number: `PD-${two}`, seq: 2 },
    ],
    refused: [
      { number: `PD-${ended}`, code: 'move_impossible' },
      { number: 'PD-1', code: 'not_found' },
    ],
  });
  await write(company.owner, two, { kind: 'reply', body: 'Wait' });
  const undone = await undoMany(result, around);
  assert.deepEqual(undone.done, [{ number: `PD-${one}`, seq: 3 }]);
  assert.deepEqual(undone.refused, [{ number: `PD-${two}`, code: 'undo_too_late' }]);
  assert.equal((await read(engineer, one)).assignee, null);
  assert.equal((await read(engineer, two)).assignee?.id, engineer.id);
});

test('who is named in a note finds it until they have seen it; nobody else does', async () => {
  const company = await world.company();
  const number = await send(company.owner, world.request(company));
  const body = 'Please look at the dump. '.repeat(20);
  for (let notes = 0; notes < 3; notes += 1)
    await write(engineer, number, { kind: 'note', body, mentions: [manager.id] });
  const mentions = (actor: Actor, cursor?: string, limit = 2) =>
    as(database, actor, (scope) => readMentions(scope, { limit, cursor }));
  const first = await mentions(manager);
  const second = await mentions(manager, first.next ?? undefined);
  assert.deepEqual(
    [...first.items, ...second.items].map(({ seq, seen }) => [seq, seen]),
    [
      [4, false],
      [3, false],
      [2, false],
    ],
  );
  assert.equal(second.next, null);
  assert.equal(first.items[0]?.by.id, engineer.id);
  assert.equal(first.items[0]?.excerpt, body.slice(0, 200));
  assert.equal((await counts(manager)).mentions, 3);
  assert.equal((await counts()).mentions, 0);
  assert.deepEqual((await mentions(engineer)).items, []);
  await as(database, manager, markMentionsSeen);
  assert.equal((await counts(manager)).mentions, 0);
  assert.ok((await mentions(manager)).items.every(({ seen }) => seen));
});

test('the desk is closed to who only administers the system', () => {
  assert.throws(() => worksOnRequests(administrator), refusedWith('not_allowed'));
  assert.equal(worksOnRequests(engineer), engineer);
});

test('views belong to one person: nobody else finds, changes or deletes them', async () => {
  const filter = { severity: '1,2', assignee: 'me' };
  const { id } = await as(database, engineer, (scope) => addView(scope, { name: 'Hot', filter }));
  assert.deepEqual(await as(database, engineer, listViews), [{ id, name: 'Hot', filter }]);
  assert.deepEqual(await as(database, manager, listViews), []);
  const stolen = as(database, manager, (scope) => changeView(scope, { id, name: 'Mine', filter }));
  assert.equal(await stolen, undefined);
  await as(database, manager, (scope) => removeView(scope, id));
  const renamed = { id, name: 'Hotter', filter: { due: 'overdue' } };
  await as(database, engineer, (scope) => changeView(scope, renamed));
  assert.deepEqual(await as(database, engineer, listViews), [renamed]);
  await as(database, engineer, (scope) => removeView(scope, id));
  assert.deepEqual(await as(database, engineer, listViews), []);
});

test('the queue shows who else looks at a request, and who writes, not oneself', async () => {
  const company = await world.company();
  const number = await send(company.owner, world.request(company));
  for (const [actor, writing, age] of [
    [engineer, true, 0],
    [manager, true, 0],
    [late, false, 60],
  ] as const) {
    await as(database, actor, ({ db }) =>
      sql`insert into presence (person_id, tab, number, writing, seen_at)
        values (${actor.id}, 'a', ${number}, ${writing}, now() - ${age} * interval '1 second')`.execute(
        db,
      ),
    );
  }
  const { items } = await list({ company: company.publicId });
  assert.deepEqual(items[0]?.onlookers, [{ id: manager.id, name: manager.name, writing: true }]);
});

test('the queue can be narrowed to broken promises that nobody has explained', async () => {
  const company = await world.company('business');
  const sentAt = Date.parse('2026-11-18T09:00:00Z');
  const number = await send(company.owner, world.request(company, { severity: 1 }), sentAt);
  await send(company.owner, world.request(company, { severity: 1 }));
  const unexplained = async () =>
    (await list({ company: company.publicId, due: 'unexplained' })).items.map(
      (item) => item.number,
    );
  assert.deepEqual(await unexplained(), [`PD-${number}`]);
  const first = { clock: 'first_response', cycle: 1 } as const;
  await move(engineer, number, { move: 'explain_breach', ...first, breachReason: 'other' });
  assert.deepEqual(await unexplained(), []);
});
