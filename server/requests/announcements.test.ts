import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { addParticipant } from './participants.ts';

const { database, connections } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const { send, write, move } = deeds(database, book);

const engineer = await world.staff('engineer');
const company = await world.company('enterprise');
const owner = company.owner;
const helper = await world.member(company, 'user');

const heard: Record<string, unknown>[] = [];
const listener = new pg.Client(connections.app);
await listener.connect();
listener.on('notification', ({ payload = '' }) => heard.push(JSON.parse(payload)));
await listener.query('listen live');
// The database is dropped under it at the end.
listener.on('error', () => {});

/** What is announced by `work`, about requests: an answered query means that all notifications before it are here. */
async function announcedBy(work: () => Promise<unknown>): Promise<unknown[]> {
  await listener.query('select 1');
  heard.length = 0;
  await work();
  await listener.query('select 1');
  return heard.filter((told) => 'request' in told);
}

const number = await send(owner, world.request(company, { severity: 1 }));
const about = {
  request: number,
  company: company.id,
  by: owner.id,
  with: [],
  internal: false,
  seenByRoles: null,
};

test('a change is announced once, with ids only, when it is kept', async () => {
  assert.deepEqual(
    await announcedBy(() => write(owner, number, { kind: 'reply', body: 'Secret' })),
    [about],
  );
  assert.deepEqual(await announcedBy(() => move(engineer, number, { move: 'take' })), [about]);
});

test('a new request is announced', async () => {
  const told = await announcedBy(() => send(owner, world.request(company)));
  assert.equal(told.length, 1);
});

test('what was refused is not announced', async () => {
  const refused = () => move(owner, number, { move: 'accept' }).catch(() => {});
  assert.deepEqual(await announcedBy(refused), []);
});

test('a note is announced to staff only', async () => {
  const body = 'Between us';
  const note = () => write(engineer, number, { kind: 'note', body, mentions: [engineer.id] });
  assert.deepEqual(await announcedBy(note), [{ ...about, internal: true }]);
});

test('who was just added hears of it', async () => {
  const add = () =>
    as(database, owner, (scope) =>
      addParticipant(scope, number, helper.id, { actor: owner, book }),
    );
  assert.deepEqual(await announcedBy(add), [{ ...about, with: [helper.id] }]);
});
