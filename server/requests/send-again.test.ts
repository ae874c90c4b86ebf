import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';

const { database } = await testDatabase();
const world = await World.open(database);
const { send, write, read } = deeds(database, world.book);
const engineer = await world.staff('engineer');
const company = await world.company();
const owner = company.owner;
const sent = () => send(owner, world.request(company));
const reply = { kind: 'reply', body: 'Yes', sendingId: 'a-random-name-of-it' } as const;
const solution = {
  kind: 'solution',
  body: 'Install 12.4',
  qualified: true,
  sendingId: 'another-random-name',
} as const;

test('words sent again because the answer was lost are written once', async () => {
  const number = await sent();
  const [first, again] = [await write(owner, number, reply), await write(owner, number, reply)];
  assert.equal(again, first);
  assert.equal((await read(owner, number)).entries.length, 2);
});

test('two sendings of the same words at the same moment are written once', async () => {
  const number = await sent();
  const [first, second] = await Promise.all([1, 2].map(() => write(owner, number, reply)));
  assert.equal(first, second);
  assert.equal((await read(owner, number)).entries.length, 2);
});

test('it is no refusal that the first sending moved the request on, or that news came since', async () => {
  const number = await sent();
  await write(engineer, number, { ...solution, seenSeq: 1 });
  await write(owner, number, { kind: 'reply', body: 'It helped' });
  await write(engineer, number, { ...solution, seenSeq: 1 });
  assert.equal((await read(owner, number)).entries.length, 3);
});

test('other words, or another person’s, are another message', async () => {
  const number = await sent();
  const member = await world.member(company, 'administrator');
  await write(owner, number, reply);
  await write(owner, number, { ...reply, body: 'Yes, on both' });
  await write(member, number, reply);
  assert.equal((await read(owner, number)).entries.length, 4);
});
