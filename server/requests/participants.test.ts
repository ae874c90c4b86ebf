import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_PARTICIPANTS } from '../../domain/requests/index.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, asWorker } from '../access/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { createRequestFacts } from './mail-facts.ts';
import { addParticipant, colleaguesFor, removeParticipant } from './participants.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const { book } = world;
const { send, write, move, read } = deeds(database, book);

const engineer = await world.staff('engineer');
const company = await world.company('enterprise');
const other = await world.company();
const opener = await world.member(company, 'user');
const helper = await world.member(company, 'user');
const bystander = await world.member(company, 'user');

const add = (actor: Actor, number: number, personId: string) =>
  as(database, actor, (scope) => addParticipant(scope, number, personId, { actor, book }));
const remove = (actor: Actor, number: number, personId: string) =>
  as(database, actor, (scope) => removeParticipant(scope, number, personId, { actor, book }));
const sent = () => send(opener, world.request(company, { contractId: null }));

test('C3: who was added sees that one request and may write on it, but ends nothing', async () => {
  const [number, another] = [await sent(), await sent()];
  await assert.rejects(read(helper, number), refusedWith('not_found'));
  await add(opener, number, helper.id);
  const seen = await read(helper, number);
  assert.deepEqual(seen.participants, [{ id: helper.id, name: helper.name, tookOver: false }]);
  assert.deepEqual(seen.abilities.messages, ['reply']);
  assert.deepEqual(seen.abilities.moves, []);
  await write(helper, number, { kind: 'reply', body: 'I have the log' });
  await assert.rejects(move(helper, number, { move: 'close' }), refusedWith('not_allowed'));
  await assert.rejects(read(helper, another), refusedWith('not_found'));
});

test('who was taken away sees it no longer; both stand in the history with the name', async () => {
  const number = await sent();
  await add(engineer, number, helper.id);
  await remove(opener, number, helper.id);
  await assert.rejects(read(helper, number), refusedWith('not_found'));
  const { entries, participants } = await read(opener, number);
  assert.deepEqual(participants, []);
  assert.deepEqual(
    entries.slice(1).map(({ kind, actor, person }) => [kind, actor.name, person?.name]),
    [
      ['participant_added', engineer.name, helper.name],
      ['participant_removed', opener.name, helper.name],
    ],
  );
});

test('adding somebody twice, the opener, or taking away a stranger to it writes nothing', async () => {
  const number = await sent();
  await add(opener, number, helper.id);
  await add(opener, number, helper.id);
  await add(opener, number, opener.id);
  await remove(opener, number, bystander.id);
  assert.equal((await read(opener, number)).entries.length, 2);
});

test('a request with as many participants as it can have takes no more, and goes on', async () => {
  const crowded = await world.company();
  const { owner } = crowded;
  const number = await send(owner, world.request(crowded, { contractId: null }));
  const member = async () => (await world.member(crowded, 'user')).id;
  for (let added = 0; added < MOST_PARTICIPANTS; added += 1)
    await add(owner, number, await member());
  await assert.rejects(add(owner, number, await member()), refusedWith('too_many_participants'));
  const mentions = [engineer.id];
  await write(engineer, number, { kind: 'note', body: 'A crowd', mentions });
  assert.equal((await read(owner, number)).participants.length, MOST_PARTICIPANTS);
});

test('nobody of another company can be added, by customers and by staff', async () => {
  const number = await sent();
  for (const actor of [opener, engineer]) {
    for (const id of [other.owner.id, engineer.id]) {
      await assert.rejects(add(actor, number, id), refusedWith('bad_input'));
    }
  }
});

test('only who may answer for a request says who takes part, and only while it is open', async () => {
  const number = await sent();
  await add(opener, number, helper.id);
  await assert.rejects(add(helper, number, bystander.id), refusedWith('not_allowed'));
  await assert.rejects(add(bystander, number, helper.id), refusedWith('not_found'));
  await assert.rejects(remove(other.owner, number, helper.id), refusedWith('not_found'));
  await move(opener, number, { move: 'close' });
  await assert.rejects(add(opener, number, bystander.id), refusedWith('move_impossible'));
});

test('colleagues are the members of the company who are not there yet', async () => {
  const number = await sent();
  await add(opener, number, helper.id);
  const colleagues = await as(database, opener, (scope) =>
    colleaguesFor(scope, number, { actor: opener, book }),
  );
  assert.deepEqual(colleagues.map(({ id }) => id).sort(), [company.owner.id, bystander.id].sort());
});

test('an address outside the company is added only once it is confirmed', async () => {
  const partner = await world.member(company, 'user');
  await admin.query('update email_directory set email = $2 where person_id = $1', [
    partner.id,
    'anna@partner.example',
  ]);
  const number = await sent();
  for (const actor of [opener, engineer]) {
    await assert.rejects(add(actor, number, partner.id), (error: ProblemError) => {
      assert.equal(error.code, 'leaves_company');
      assert.deepEqual(error.extra.fields, [{ path: 'personId', message: 'anna@partner.example' }]);
      return true;
    });
  }
  assert.deepEqual((await read(opener, number)).participants, []);
  await as(database, opener, (scope) =>
    addParticipant(scope, number, partner.id, { actor: opener, book }, true),
  );
  assert.deepEqual(
    (await read(opener, number)).participants.map(({ id }) => id),
    [partner.id],
  );
  const mailed = async (reader: Actor) =>
    (await read(reader, number)).mailed.map(({ id, outside }) => [id, outside]);
  assert.deepEqual(await mailed(opener), [[partner.id, 'anna@partner.example']]);
  assert.deepEqual(await mailed(partner), [[opener.id, null]]);
  assert.deepEqual(await mailed(engineer), [
    [opener.id, null],
    [partner.id, 'anna@partner.example'],
  ]);
});

test('a new request is copied to colleagues once, and outside the company only where it is confirmed', async () => {
  const partner = await world.member(company, 'user');
  await admin.query('update email_directory set email = $2 where person_id = $1', [
    partner.id,
    'ivan@partner.example',
  ]);
  const input = {
    ...world.request(company, { contractId: null }),
    idempotencyKey: 'copied-to-colleagues',
    copyTo: [helper.id, partner.id, helper.id, opener.id],
  };
  await assert.rejects(send(opener, input), (error: ProblemError) => {
    assert.equal(error.code, 'leaves_company');
    assert.deepEqual(error.extra.fields, [{ path: 'copyTo', message: 'ivan@partner.example' }]);
    return true;
  });
  const stranger = { ...input, copyTo: [other.owner.id], copyConfirmed: true };
  await assert.rejects(send(opener, stranger), refusedWith('bad_input'));
  const confirmed = { ...input, copyConfirmed: true };
  const number = await send(opener, confirmed);
  await remove(opener, number, helper.id);
  assert.equal(await send(opener, confirmed), number);
  const { entries, participants } = await read(partner, number);
  assert.deepEqual(
    participants.map(({ id }) => id),
    [partner.id],
  );
  assert.deepEqual(
    entries.map(({ kind, person }) => [kind, person?.id]),
    [
      ['opened', undefined],
      ['participant_added', helper.id],
      ['participant_added', partner.id],
      ['participant_removed', helper.id],
    ],
  );
  assert.deepEqual(
    await mailsOf(number),
    [
      ['participant_added', helper.id],
      ['participant_added', partner.id],
    ].sort(),
  );
});

const mailsOf = async (number: number): Promise<[string, string][]> =>
  (
    await admin.query(
      `select template, person_id from outbox join requests using (company_id, request_id)
       where number = $1 and template <> 'request_received'`,
      [number],
    )
  ).rows
    .map(({ template, person_id }): [string, string] => [template, person_id])
    .sort();

test('R4: whoever takes part no more is told nothing, not even what was promised before', async () => {
  const number = await sent();
  await add(opener, number, helper.id);
  const seq = await write(engineer, number, { kind: 'answer', body: 'Soon', qualified: true });
  const { rows } = await admin.query('select * from requests where number = $1', [number]);
  const toldTo = (personId: string) =>
    asWorker(database, (scope) =>
      createRequestFacts(book)(scope, rows[0].company_id, rows[0].request_id, seq, Date.now(), {
        personId,
        language: 'en',
        timeZone: 'UTC',
      }),
    );
  assert.equal((await toldTo(helper.id))?.body, 'Soon');
  await remove(opener, number, helper.id);
  assert.equal(await toldTo(helper.id), null);
  assert.equal((await toldTo(opener.id))?.body, 'Soon');
});

test('R4: everybody who follows is told, each by a mail of their own, but not of their own deeds', async () => {
  const number = await sent();
  await add(opener, number, helper.id);
  await write(helper, number, { kind: 'reply', body: 'I saw it too' });
  await write(engineer, number, { kind: 'solution', body: 'Done', qualified: true });
  await move(opener, number, { move: 'accept' });
  assert.deepEqual(
    await mailsOf(number),
    [
      ['participant_added', helper.id],
      ['replied', opener.id],
      ['solution_provided', opener.id],
      ['solution_provided', helper.id],
      ['closed', helper.id],
    ].sort(),
  );
});
