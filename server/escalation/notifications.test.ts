import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, asWorker } from '../access/index.ts';
import { announcementFacts } from './announcement-facts.ts';
import { readNotifications } from './read-notifications.ts';
import {
  announcementsOf,
  countUnseenNotifications,
  markNotificationsSeen,
} from './store-notifications.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const { database } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const { send, write } = deeds(database, book);

const LONG_AGO = world.now - 20 * 86_400_000;
const duty = await world.staff('engineer', 'duty_manager');
const head = await world.staff('head');
const company = await world.company('enterprise');
const sent: number[] = [];
for (let i = 0; i < 3; i += 1)
  sent.push(await send(company.owner, world.request(company), LONG_AGO + i * 60_000));
await sweepAlarms(database, book);

const read = (actor: Actor, cursor?: string, limit = 20) =>
  as(database, actor, (scope) => readNotifications(scope, { cursor, limit }));

test('everybody reads what they were told themselves, and nothing else', async () => {
  const own = await read(duty);
  assert.deepEqual(
    own.items.map(({ type, seen }) => [type, seen]),
    [
      ['clock.breached', false],
      ['clock.breached', false],
      ['clock.breached', false],
    ],
  );
  const heads = await read(head);
  assert.deepEqual(
    heads.items.map(({ type }) => type),
    ['clock.overdue', 'clock.overdue', 'clock.overdue'],
  );
});

test('pages follow each other without a gap', async () => {
  const first = await read(duty, undefined, 2);
  assert.ok(first.next);
  const second = await read(duty, first.next, 2);
  assert.equal(second.next, null);
  const numbers = [...first.items, ...second.items].map(({ number }) => number);
  assert.deepEqual(numbers.sort(), sent.map((number) => `PD-${number}`).sort());
});

test('what one has seen is seen by oneself alone', async () => {
  await as(database, duty, markNotificationsSeen);
  assert.equal(await as(database, duty, countUnseenNotifications), 0);
  assert.equal(await as(database, head, countUnseenNotifications), 3);
});

test('a customer finds neither notifications nor announcements', async () => {
  await assert.rejects(
    as(database, company.owner, (scope) => announcementsOf(scope, sent[0] ?? 0)),
    /permission denied/,
  );
  await assert.rejects(as(database, company.owner, countUnseenNotifications), /permission denied/);
});

test('a mail tells of the clock as it stands, and a warning of one that has ended is not sent', async () => {
  const [number = 0] = sent;
  const events = await as(database, duty, (scope) => announcementsOf(scope, number));
  const factsOf = (step: string) => {
    const id = events.find((event) => event.step === step)?.id ?? '';
    return asWorker(database, (scope) => announcementFacts(scope, id, world.now));
  };
  assert.equal((await factsOf('half'))?.type, 'clock.warning');
  await write(duty, number, { kind: 'answer', body: 'It is known.', qualified: true });
  assert.equal(await factsOf('half'), null);
  assert.equal((await factsOf('breach'))?.type, 'clock.breached');
  const { items } = await read(duty);
  assert.equal(items.find((item) => item.number === `PD-${number}`)?.state, 'missed');
});
