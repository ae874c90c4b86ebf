import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, asWorker } from '../access/index.ts';
import { editMessage } from './edit-message.ts';
import { createRequestFacts } from './mail-facts.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const { send, write, move, read } = deeds(database, book);
const [engineer, colleague] = [await world.staff('engineer'), await world.staff('engineer')];
const company = await world.company('enterprise');
const customer = company.owner;
const noon = Date.parse('2026-11-18T09:00:00Z');
const MINUTE = 60_000;

const sent = () => send(customer, world.request(company), noon);
const edit = (actor: Actor, number: number, seq: number, body: string, now: number) =>
  as(database, actor, (scope) => editMessage(scope, number, { seq, body }, { actor, book, now }));
const answer = (body: string) => ({ kind: 'answer', body, qualified: true }) as const;
const rowOf = async (number: number) =>
  (await admin.query('select * from requests where number = $1', [number])).rows[0];

test('an edit takes the place of the words; what stood before is shown, and nothing is overwritten', async () => {
  const number = await sent();
  const seq = await write(engineer, number, answer('Install 12.4'), noon + MINUTE);
  await edit(engineer, number, seq, 'Install 12.4.1', noon + 2 * MINUTE);
  await edit(engineer, number, seq, 'Install 12.4.2', noon + 3 * MINUTE);
  const { entries } = await read(customer, number, noon + 4 * MINUTE);
  const entry = entries.find((each) => each.seq === seq);
  assert.equal(entry?.body, 'Install 12.4.2');
  assert.deepEqual(entry?.earlier, [
    { at: '2026-11-18T09:01:00.000Z', body: 'Install 12.4' },
    { at: '2026-11-18T09:02:00.000Z', body: 'Install 12.4.1' },
  ]);
  assert.deepEqual(
    entries.filter(({ kind }) => kind === 'edited').map(({ edits, body }) => ({ edits, body })),
    [
      { edits: seq, body: null },
      { edits: seq, body: null },
    ],
  );
  const { rows } = await admin.query(
    `select content ->> 'body' as body from request_event_contents join requests using (company_id, request_id)
     where number = $1 and seq >= $2 order by seq`,
    [number, seq],
  );
  assert.deepEqual(
    rows.map(({ body }) => body),
    ['Install 12.4', 'Install 12.4.1', 'Install 12.4.2'],
  );
});

test('an edit moves no clock, no status and no answerer', async () => {
  const number = await sent();
  const seq = await write(engineer, number, { ...answer('A'), kind: 'question' }, noon + MINUTE);
  const kept = ({ clock, status, lapsesAt }: Awaited<ReturnType<typeof read>>) => ({
    clock,
    status,
    lapsesAt,
  });
  const before = kept(await read(customer, number, noon + 5 * MINUTE));
  await edit(engineer, number, seq, 'B', noon + 2 * MINUTE);
  await edit(customer, number, 1, 'C', noon + 3 * MINUTE);
  assert.deepEqual(kept(await read(customer, number, noon + 5 * MINUTE)), before);
});

test('only the author edits, only for five minutes, and never what its customer closed', async () => {
  const number = await sent();
  const seq = await write(engineer, number, answer('A'), noon);
  await assert.rejects(edit(colleague, number, seq, 'B', noon), refusedWith('not_allowed'));
  await assert.rejects(edit(customer, number, seq, 'B', noon), refusedWith('not_allowed'));
  await assert.rejects(edit(engineer, number, 99, 'B', noon), refusedWith('not_found'));
  const late = noon + 5 * MINUTE + 1;
  await assert.rejects(edit(engineer, number, seq, 'B', late), refusedWith('edit_too_late'));
  assert.equal(
    (await read(engineer, number, late)).entries.find((each) => each.seq === seq)?.editableUntil,
    null,
  );
  const until = (await read(engineer, number, noon)).entries.find((each) => each.seq === seq);
  assert.equal(until?.editableUntil, '2026-11-18T09:05:00.000Z');
  await move(customer, number, { move: 'close' }, noon + MINUTE);
  await assert.rejects(
    edit(engineer, number, seq, 'B', noon + MINUTE),
    refusedWith('edit_too_late'),
  );
});

test('the edit of a note stays among staff', async () => {
  const number = await sent();
  const seq = await write(engineer, number, { kind: 'note', body: 'A' }, noon);
  await edit(engineer, number, seq, 'B', noon);
  const { entries } = await read(customer, number, noon);
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['opened'],
  );
  await assert.rejects(edit(customer, number, seq, 'C', noon), refusedWith('not_found'));
  const { rows } = await admin.query(
    'select template from outbox join requests using (company_id, request_id) where number = $1',
    [number],
  );
  assert.equal(
    rows.some(({ template }) => template === 'message_edited'),
    false,
  );
});

test('an edit and an undo of the move before it: whichever is first holds, and the other is told', async () => {
  const number = await sent();
  const seq = await move(engineer, number, { move: 'cancel', reason: 'Sent twice' });
  await edit(customer, number, 1, 'Not twice', noon + MINUTE);
  await assert.rejects(move(engineer, number, { move: 'undo', seq }), refusedWith('undo_too_late'));
  assert.equal((await rowOf(number)).status, 'cancelled_by_support');
});

test('a writer who has not seen the edit is shown it first', async () => {
  const number = await sent();
  await edit(customer, number, 1, 'On all servers', noon);
  const late = { ...answer('A'), seenSeq: 1 };
  await assert.rejects(write(engineer, number, late, noon + MINUTE), refusedWith('newer_messages'));
});

test('mail that waits goes out in the newest words; who got the old ones is told once', async () => {
  const number = await sent();
  const seq = await write(engineer, number, answer('A'), noon);
  const first = await edit(engineer, number, seq, 'B', noon);
  const second = await edit(engineer, number, seq, 'C', noon);
  const { company_id, request_id } = await rowOf(number);
  const told = (eventSeq: number) =>
    asWorker(database, (scope) =>
      createRequestFacts(book)(scope, company_id, request_id, eventSeq, noon, {
        personId: customer.id,
        language: 'en',
        timeZone: 'UTC',
      }),
    );
  const outbox = (state: string, written: number | null) =>
    admin.query(
      'update outbox set state = $1, written_seq = $2 where request_id = $3 and event_seq = $4',
      [state, written, request_id, seq],
    );
  assert.equal((await told(seq))?.body, 'C');
  await outbox('queued', null);
  assert.equal(await told(second), null);
  await outbox('sent', second);
  assert.equal(await told(second), null);
  for (const state of ['sent', 'sending']) {
    await outbox(state, first);
    assert.equal((await told(second))?.body, 'C', state);
    assert.equal(await told(first), null);
  }
});
