import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as } from '../access/index.ts';
import { markRead } from './mark-read.ts';

const { database } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const { send, write, read } = deeds(database, book);

const engineer = await world.staff('engineer');
const colleague = await world.staff('engineer');
const company = await world.company();
const owner = company.owner;
const administrator = await world.member(company, 'administrator');

const mark = (actor: Actor, number: number, seq: number) =>
  as(database, actor, (scope) => markRead(scope, number, seq, { actor, book }));
const unread = async (number: number, ...actors: Actor[]) => {
  const seen = await Promise.all(actors.map((actor) => read(actor, number)));
  return seen.map((request) => request.unread);
};
const note = { kind: 'note', body: 'Between us' } as const;
const answer = { kind: 'answer', body: 'An answer', qualified: false } as const;

test('a new request is unread for everybody but who sent it', async () => {
  const number = await send(owner, world.request(company));
  assert.deepEqual(await unread(number, owner, administrator, engineer), [false, true, true]);
});

test('an internal note makes a request unread for staff and nothing for customers', async () => {
  const number = await send(owner, world.request(company));
  await mark(colleague, number, 1);
  await write(engineer, number, note);
  assert.deepEqual(await unread(number, owner, engineer, colleague), [false, false, true]);
  await write(engineer, number, answer);
  assert.deepEqual(await unread(number, owner, engineer, colleague), [true, false, true]);
});

test('what was read stays read, each person for themselves', async () => {
  const number = await send(owner, world.request(company));
  await write(engineer, number, answer);
  await mark(owner, number, 2);
  await mark(owner, number, 1);
  assert.deepEqual(await unread(number, owner, administrator), [false, true]);
});

test('nobody can have read what is yet to come', async () => {
  const number = await send(owner, world.request(company));
  await mark(owner, number, 1000);
  await write(engineer, number, answer);
  assert.deepEqual(await unread(number, owner), [true]);
});

test('C3: reading is not marked where one cannot see', async () => {
  const number = await send(owner, world.request(company));
  const stranger = (await world.company()).owner;
  await assert.rejects(mark(stranger, number, 1), refusedWith('not_found'));
});
