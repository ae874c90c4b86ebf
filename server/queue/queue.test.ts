import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { listQueue, type QueueQuery } from './list-queue.ts';

const { database } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const engineer = await world.staff('engineer');
const { send } = deeds(database, book);

const list = (wanted: Partial<QueueQuery> = {}) =>
  as(database, engineer, (scope) =>
    listQueue(
      scope,
      { state: 'open', assignee: 'anyone', limit: 100, ...wanted },
      { actor: engineer, book },
    ),
  );
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
