import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const { send, write, move, read } = deeds(database, world.book);

const engineer = await world.staff('engineer');
const nora = await world.staff('engineer');
const manager = await world.staff('administrator');
const company = await world.company();
const owner = company.owner;

const sent = () => send(owner, world.request(company));
const answer = { kind: 'answer', body: 'An answer', qualified: false } as const;
const reply = { kind: 'reply', body: 'A reply' } as const;
const note = { kind: 'note', body: 'Between us' } as const;

test('who has not seen what another wrote is told, and nothing is written', async () => {
  const number = await sent();
  await write(engineer, number, answer);
  await assert.rejects(
    write(owner, number, { ...reply, seenSeq: 1 }),
    refusedWith('newer_messages'),
  );
  await assert.rejects(
    write(nora, number, { ...answer, seenSeq: 1 }),
    refusedWith('newer_messages'),
  );
  assert.equal((await read(owner, number)).entries.length, 2);
  await write(owner, number, { ...reply, seenSeq: 2 });
});

test('of two who answer at once, both having seen the same, the second is stopped', async () => {
  const number = await sent();
  const results = await Promise.allSettled(
    [engineer, nora].map((who) => write(who, number, { ...answer, seenSeq: 1 })),
  );
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.equal((await read(owner, number)).entries.length, 2);
});

test('a change of status by another counts as news, taking a request does not', async () => {
  const number = await sent();
  await move(nora, number, { move: 'take' });
  await write(engineer, number, { ...answer, seenSeq: 1 });
  await move(nora, number, { move: 'cancel', reason: 'Sent twice' });
  await assert.rejects(
    write(engineer, number, { ...note, seenSeq: 3 }),
    refusedWith('newer_messages'),
  );
});

test('one’s own words are no news, and to customers neither is an internal note', async () => {
  const number = await sent();
  await write(owner, number, reply);
  await write(engineer, number, { ...note, seenSeq: 2 });
  await write(owner, number, { ...reply, seenSeq: 1 });
});

test('a note names colleagues: the entry shows them, the history holds their ids', async () => {
  const number = await sent();
  await write(engineer, number, { ...note, mentions: [nora.id, nora.id] });
  const last = (await read(engineer, number)).entries.at(-1);
  assert.deepEqual(last?.mentions, [{ id: nora.id, name: nora.name }]);
  const { rows } = await admin.query(
    `select terms -> 'mentions' as ids, person_id from mentions
     join request_events using (company_id, request_id, seq) where person_id = $1`,
    [nora.id],
  );
  assert.deepEqual(rows, [{ ids: [nora.id], person_id: nora.id }]);
});

test('only people who work on requests can be named, and only in a note', async () => {
  const number = await sent();
  for (const mentions of [[owner.id], [manager.id], [nora.id, company.id]]) {
    await assert.rejects(write(engineer, number, { ...note, mentions }), refusedWith('bad_input'));
  }
  await assert.rejects(
    write(engineer, number, { ...answer, mentions: [nora.id] }),
    refusedWith('bad_input'),
  );
  await assert.rejects(
    write(owner, number, { ...reply, mentions: [nora.id] }),
    refusedWith('bad_input'),
  );
});

test('only people who work on requests can be assigned', async () => {
  const number = await sent();
  await move(engineer, number, { move: 'assign', assigneeId: nora.id });
  assert.equal((await read(owner, number)).assignee?.name, nora.name);
  assert.equal((await read(owner, number)).entries.at(-1)?.person?.name, nora.name);
  for (const assigneeId of [owner.id, manager.id]) {
    await assert.rejects(
      move(engineer, number, { move: 'assign', assigneeId }),
      refusedWith('bad_input'),
    );
  }
  await move(engineer, number, { move: 'assign', assigneeId: null });
  assert.equal((await read(owner, number)).assignee, null);
});

test('R4: staff take the ball back without a message', async () => {
  const number = await sent();
  await write(engineer, number, { kind: 'question', body: 'Which one?', qualified: false });
  await move(engineer, number, { move: 'continue' });
  assert.equal((await read(owner, number)).status, 'processing');
  await assert.rejects(
    move(engineer, number, { move: 'continue' }),
    refusedWith('move_impossible'),
  );
});
