import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { sweepWaiting } from './lapse.ts';

const { database, admin } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const { send, write, move, read } = deeds(database, book);

const DAY = 86_400_000;
const SECOND = 1000;
const WAIT = book.current.plan('enterprise').waitingDays.customer * DAY;
const ask = { kind: 'question', body: 'Which version is it?', qualified: true } as const;
const solve = { kind: 'solution', body: 'Install it anew.', qualified: true } as const;
const reply = { kind: 'reply', body: 'It is 12.3.' } as const;

const engineer = await world.staff('engineer');
const company = await world.company('enterprise');
const { owner } = company;
const helper = await world.member(company, 'user');

const superuser = new pg.Client(admin);
await superuser.connect();
superuser.on('error', () => {});
after(() => superuser.end());

/** The templates of the mails about a request, in the order they were promised. */
async function mailsOf(number: number): Promise<string[]> {
  const { rows } = await superuser.query(
    `select template from outbox join requests using (company_id, request_id) where number = $1 order by mail_id`,
    [number],
  );
  return rows.map(({ template }) => template);
}
async function rowOf(number: number) {
  const { rows } = await superuser.query('select * from requests where number = $1', [number]);
  return rows[0];
}
/** A request whose question was asked so long ago. */
async function asked(ago: number, words: typeof ask | typeof solve = ask): Promise<number> {
  const number = await send(owner, world.request(company), world.now - ago - DAY);
  await write(engineer, number, words, world.now - ago);
  return number;
}
const lastEntry = async (number: number) => (await read(owner, number)).entries.at(-1);

test('R4: a question that nobody answers ends the request, and the customer is told', async () => {
  const number = await asked(WAIT + 2 * DAY);
  assert.ok((await rowOf(number)).lapses_at);
  await sweepWaiting(database, book);
  const { status, lapses_at, remind_at, ended_at } = await rowOf(number);
  assert.equal(status, 'solved_no_info');
  assert.deepEqual([lapses_at, remind_at], [null, null]);
  assert.ok(ended_at);
  const { kind, actor } = (await lastEntry(number)) ?? {};
  assert.deepEqual([kind, actor?.side], ['lapsed', 'system']);
  assert.deepEqual(await mailsOf(number), ['request_received', 'question_asked', 'solved_no_info']);
});

test('R4: a solution that nobody confirms closes the request', async () => {
  const number = await asked(WAIT + 2 * DAY, solve);
  await sweepWaiting(database, book);
  assert.equal((await rowOf(number)).status, 'closed');
  assert.equal((await mailsOf(number)).at(-1), 'closed');
});

test('an ended request takes no answer', async () => {
  const number = await asked(WAIT + 2 * DAY);
  await sweepWaiting(database, book);
  await assert.rejects(write(owner, number, reply), refusedWith('move_impossible'));
});

test('an answer that arrives in the same second wins', async () => {
  const { rows } = await superuser.query(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  );
  const now = Number(rows[0].now);
  const number = await send(owner, world.request(company), now - WAIT - DAY);
  await write(engineer, number, ask, now - WAIT);
  // The end is now; the second that belongs to the customer is not over.
  await sweepWaiting(database, book);
  assert.equal((await rowOf(number)).status, 'awaiting_customer');
  await write(owner, number, reply, now + SECOND - 1);
  await sweepWaiting(database, book);
  assert.equal((await rowOf(number)).status, 'processing');
});

test('whoever holds the request first decides, an answer or the end, and never both', async () => {
  const numbers: number[] = [];
  for (let i = 0; i < 12; i += 1) numbers.push(await asked(WAIT + 2 * DAY));
  const answers = numbers.map((number) =>
    write(owner, number, reply).then(
      () => 'processing',
      (error) => {
        assert.equal(error.code, 'move_impossible');
        return 'solved_no_info';
      },
    ),
  );
  const sweeps = [sweepWaiting(database, book), sweepWaiting(database, book)];
  const expected = await Promise.all(answers);
  await Promise.all(sweeps);
  for (const [i, number] of numbers.entries()) {
    assert.equal((await rowOf(number)).status, expected[i]);
    const ends = (await read(owner, number)).entries.filter(({ kind }) => kind === 'lapsed');
    assert.equal(ends.length, expected[i] === 'processing' ? 0 : 1);
  }
});

test('leaving the status ends the waiting, and taking that back brings it back', async () => {
  const number = await send(owner, world.request(company));
  await write(engineer, number, ask);
  const { lapses_at } = await rowOf(number);
  const seq = await move(engineer, number, { move: 'continue' });
  assert.equal((await rowOf(number)).lapses_at, null);
  await move(engineer, number, { move: 'undo', seq });
  assert.deepEqual((await rowOf(number)).lapses_at, lapses_at);
});

test('a further answer of staff starts the time again', async () => {
  const number = await asked(WAIT / 2);
  const before = (await rowOf(number)).lapses_at;
  await write(engineer, number, { kind: 'answer', body: 'It can wait.', qualified: false });
  assert.ok((await rowOf(number)).lapses_at > before);
  await write(engineer, number, { kind: 'note', body: 'I called them.', mentions: [] });
  assert.ok((await rowOf(number)).lapses_at > before);
});

test('everybody who follows the request is reminded once, two days before the end', async () => {
  const number = await asked(WAIT - DAY);
  await move(engineer, number, { move: 'take' });
  await superuser.query(
    `insert into request_participants (company_id, request_id, person_id, added_at, added_by)
     select company_id, request_id, $2, now(), $3 from requests where number = $1`,
    [number, helper.id, owner.id],
  );
  await Promise.all([sweepWaiting(database, book), sweepWaiting(database, book)]);
  const reminders = async () => (await mailsOf(number)).filter((name) => name === 'lapse_reminder');
  assert.equal((await reminders()).length, 2);
  // A note plans it anew from the history; it was sent all the same.
  await write(engineer, number, { kind: 'note', body: 'I called them.', mentions: [] });
  await sweepWaiting(database, book);
  assert.equal((await reminders()).length, 2);
  assert.equal((await rowOf(number)).status, 'awaiting_customer');
});
