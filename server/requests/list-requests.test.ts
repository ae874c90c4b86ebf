import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as } from '../access/index.ts';
import { type ListQuery, listRequests, overviewOf } from './list-requests.ts';
import { addParticipant } from './participants.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const { book } = world;
const { send, write, move } = deeds(database, book);

const engineer = await world.staff('engineer');
const company = await world.company('enterprise');
const owner = company.owner;
const user = await world.member(company, 'user');
const granted = await world.member(company, 'user', true);
const other = await world.company();
await world.licence(company, 'admin-console');

const page = (actor: Actor, wanted: Partial<ListQuery> = {}) =>
  as(database, actor, (scope) =>
    listRequests(scope, { state: 'all', limit: 100, ...wanted }, { actor, book }),
  );
const list = async (actor: Actor, wanted: Partial<ListQuery> = {}) =>
  (await page(actor, wanted)).items.map(({ number }) => Number(number.slice(3)));
const overview = (actor: Actor) =>
  as(database, actor, (scope) => overviewOf(scope, { actor, book }));

const standard = { contractId: null } as const;
const sendBy = (actor: Actor, words: object = {}) =>
  send(actor, { ...world.request(company, standard), ...words });
const say = (kind: 'question' | 'solution', number: number) =>
  write(engineer, number, { kind, body: 'Words', qualified: false });

/** One request of each turn twice, sent by the owner in this order; and one that ended long ago. */
const [ours1, yours1, solved1, ended1, old, ours2, yours2, solved2, ended2] = await Promise.all(
  Array.from({ length: 9 }, () => 0),
).then(async (places) => {
  const numbers: number[] = [];
  for (const _ of places) numbers.push(await sendBy(owner));
  return numbers as [number, number, number, number, number, number, number, number, number];
});
for (const number of [yours1, yours2]) await say('question', number);
for (const number of [solved1, solved2]) await say('solution', number);
for (const number of [ended1, ended2, old]) await move(owner, number, { move: 'close' });
await admin.query(`update requests set ended_at = ended_at - interval '8 days' where number = $1`, [
  old,
]);

const expected = {
  current: [yours2, yours1, ours2, ours1, solved2, solved1, ended2, ended1],
  your_turn: [yours2, yours1],
  solved: [solved2, solved1, ended2, old, ended1],
  all: [yours2, yours1, ours2, ours1, solved2, solved1, ended2, old, ended1],
};

for (const [state, numbers] of Object.entries(expected)) {
  test(`the list “${state}” has the customer’s turn first, then ours, to be confirmed, ended; the newest first`, async () => {
    assert.deepEqual(await list(owner, { state: state as ListQuery['state'] }), numbers);
  });

  for (const limit of [1, 2, 3]) {
    test(`the list “${state}” is paged by ${limit} without a gap or a double`, async () => {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const found = await page(owner, { state: state as ListQuery['state'], limit, cursor });
        seen.push(...found.items.map(({ number }) => Number(number.slice(3))));
        cursor = found.next ?? undefined;
      } while (cursor);
      assert.deepEqual(seen, numbers);
    });
  }
}

test('the numbers beside the list are what the list holds', async () => {
  const { current, yourTurn, withUs, solved, all, people } = await overview(owner);
  assert.deepEqual(
    { current, yourTurn, withUs, solved, all },
    { current: 8, yourTurn: 2, withUs: 2, solved: 5, all: 9 },
  );
  assert.deepEqual(people, [{ id: owner.id, name: owner.name }]);
});

test('C3: a user’s list and numbers hold their own requests and those they were added to', async () => {
  const own = await sendBy(user, { subject: 'Mine' });
  assert.deepEqual(await list(user), [own]);
  await as(database, owner, (scope) =>
    addParticipant(scope, ours1, user.id, { actor: owner, book }),
  );
  assert.deepEqual(await list(user), [own, ours1]);
  const { all, people } = await overview(user);
  assert.equal(all, 2);
  assert.deepEqual(people.map(({ id }) => id).sort(), [owner.id, user.id].sort());
  assert.equal((await list(granted)).length, 10);
  assert.deepEqual(await list(other.owner), []);
  assert.equal((await overview(other.owner)).all, 0);
});

test('filters narrow the list: by whom, which product, which severity', async () => {
  const number = await sendBy(granted, {
    severity: 4,
    productId: 'admin-console',
    versionId: '15.1.0.207',
  });
  assert.deepEqual(await list(owner, { createdBy: granted.id }), [number]);
  assert.deepEqual(await list(granted, { createdBy: 'me' }), [number]);
  assert.deepEqual(await list(owner, { productId: 'admin-console' }), [number]);
  assert.deepEqual(await list(owner, { severity: 4 }), [number]);
  assert.deepEqual(await list(owner, { severity: 4, createdBy: user.id }), []);
});

test('a search marks its words in the subject and in the first message that the reader may see', async () => {
  const number = await sendBy(owner, {
    subject: 'Wolframite <b>everywhere</b>',
    description: 'The seam was found.',
  });
  await write(engineer, number, { kind: 'note', body: 'The wolframite is a nuisance.' });
  const body = 'A vein of wolframite, and more wolframite.';
  await write(engineer, number, { kind: 'question', body, qualified: false });
  const foundFor = async (actor: Actor, search: string) =>
    (await page(actor, { search })).items.map(({ found }) => {
      const text = (parts: { text: string; hit: boolean }[]) =>
        parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
      return found && [text(found.subject), found.message && text(found.message.excerpt)];
    });
  assert.deepEqual(await foundFor(owner, 'wolframite'), [
    ['[Wolframite] <b>everywhere</b>', 'vein of [wolframite], and more [wolframite]'],
  ]);
  // One word in the subject, one in the first message: the request has both.
  const [split] = await foundFor(owner, 'wolframite seam');
  assert.equal(split?.[0], '[Wolframite] <b>everywhere</b>');
  assert.deepEqual(await foundFor(owner, 'nuisance'), []);
  assert.deepEqual(await foundFor(owner, `PD-${number}`), [null]);
});

test('a search finds words of subject and messages in three languages, beginnings of words, and numbers', async () => {
  const subject = 'Обновления не ставятся на серверах';
  const description = 'Los servidores responden con el error 0x80070643 en C:\\Windows';
  const number = await sendBy(owner, { subject, description });
  await write(engineer, number, {
    kind: 'answer',
    body: 'The rollback snapshots were corrupted.',
    qualified: true,
  });
  await write(engineer, number, { kind: 'note', body: 'Zirkon is what we suspect.' });
  for (const search of [
    'обновление сервера',
    'servidor',
    'corrupt snapshot',
    '0x8007',
    'обновл',
    `PD-${number}`,
    `pd-${number}`,
    String(number),
  ]) {
    assert.deepEqual(await list(owner, { search }), [number], search);
  }
  for (const search of ['Zirkon', 'servidor kubernetes', `PD-${number}1`, '(', "'", '&']) {
    assert.deepEqual(await list(owner, { search }), [], search);
  }
  assert.deepEqual(await list(user, { search: 'обновление сервера' }), []);
  assert.deepEqual(await list(other.owner, { search: `PD-${number}` }), []);
});

test('open requests whose promise is broken are told, until they are answered', async () => {
  const late = await send(
    owner,
    world.request(company, { severity: 1 }),
    Date.now() - 5 * 86_400_000,
  );
  assert.deepEqual((await overview(owner)).late, [`PD-${late}`]);
  await write(engineer, late, { kind: 'answer', body: 'Found it', qualified: true });
  assert.deepEqual((await overview(owner)).late, []);
});

test('a cursor of the queue is none of this list', async () => {
  const cursor = Buffer.from(JSON.stringify(['2026-11-20 12:00:00+00', owner.id])).toString(
    'base64url',
  );
  await assert.rejects(list(owner, { cursor }), refusedWith('bad_cursor'));
});
