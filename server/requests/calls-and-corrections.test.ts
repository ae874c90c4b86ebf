import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { readClocks } from './read.ts';

const { database } = await testDatabase();
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const { send, write, move, read } = deeds(database, book);
const engineer = await world.staff('engineer');
const company = await world.company('enterprise');

// Saturday 21 November 2026, 05:00 at UTC+3: a severity 1 request waits for a call or for Monday, 10:00.
const saturday = Date.parse('2026-11-21T02:00:00Z');
const at = (minutes: number) => saturday + minutes * 60_000;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();
const monday = '2026-11-23T07:30:00.000Z';

const sent = () => send(company.owner, world.request(company, { severity: 1 }), saturday);
const clockOf = async (number: number, now: number) =>
  (
    await as(database, engineer, (scope) =>
      readClocks(scope, number, { actor: engineer, book, now }),
    )
  ).items[0];
const log = (number: number, started: number, now: number, reason?: string) =>
  move(
    engineer,
    number,
    { move: 'log_call', startedAt: iso(started), ...(reason ? { reason } : {}) },
    at(now),
  );
const answer = (number: number, now: number, qualified: boolean) =>
  write(engineer, number, { kind: 'answer', body: 'It is the firewall.', qualified }, at(now));

test('a call that began more than a quarter of an hour ago needs a reason', async () => {
  const number = await sent();
  await assert.rejects(log(number, 5, 21), refusedWith('bad_input'));
  await log(number, 5, 20);
  await log(number, 4, 21, 'The line was busy, so it was noted on paper');
  assert.equal((await clockOf(number, at(22)))?.dueAt, iso(34));
  const entry = (await read(company.owner, number)).entries.at(-1);
  assert.equal(entry?.reason, 'The line was busy, so it was noted on paper');
});

test('a call logged with the wrong time is set right, and one that never was is taken away', async () => {
  const number = await sent();
  const seq = await log(number, 5, 7);
  assert.equal((await clockOf(number, at(8)))?.dueAt, iso(35));
  const correct = { move: 'correct_call', seq, reason: 'Misread' } as const;
  await move(engineer, number, { ...correct, startedAt: iso(6) }, at(9));
  assert.equal((await clockOf(number, at(10)))?.dueAt, iso(36));
  await move(engineer, number, { ...correct, startedAt: null }, at(11));
  assert.equal((await clockOf(number, at(12)))?.dueAt, monday);
});

test('a promise kept by an answer that was no qualified one runs again', async () => {
  const number = await sent();
  await log(number, 5, 7);
  const seq = await answer(number, 10, true);
  assert.equal((await clockOf(number, at(11)))?.state, 'met');
  const correct = { move: 'correct_answer', seq, reason: 'It only said hello' } as const;
  await move(engineer, number, { ...correct, qualified: false }, at(12));
  const again = await clockOf(number, at(13));
  assert.deepEqual([again?.state, again?.dueAt], ['running', iso(35)]);
  assert.equal((await read(engineer, number, at(13))).clock.state, 'running');
  await answer(number, 40, true);
  assert.equal((await clockOf(number, at(41)))?.state, 'missed');
});

test('an answer that was a qualified one all along keeps the promise by its own time', async () => {
  const number = await sent();
  await log(number, 5, 7);
  const seq = await answer(number, 35, false);
  const correct = { move: 'correct_answer', seq, reason: 'It held the analysis' } as const;
  await move(engineer, number, { ...correct, qualified: true }, at(90));
  const clock = await clockOf(number, at(91));
  assert.deepEqual([clock?.state, clock?.answeredAt], ['met', iso(35)]);
});

test('a correction names an entry of its kind in this request', async () => {
  const number = await sent();
  const call = await log(number, 5, 7);
  const wrong = [
    { move: 'correct_call', seq: 1, startedAt: null, reason: 'x' },
    { move: 'correct_call', seq: 99, startedAt: null, reason: 'x' },
    { move: 'correct_call', seq: call, startedAt: iso(60), reason: 'x' },
    { move: 'correct_answer', seq: call, qualified: true, reason: 'x' },
  ] as const;
  for (const made of wrong) {
    await assert.rejects(move(engineer, number, made, at(30)), refusedWith('bad_input'));
  }
});

test('an answer marked wrongly can still be set right after the end', async () => {
  const number = await sent();
  await log(number, 5, 7);
  const seq = await answer(number, 10, true);
  await move(engineer, number, { move: 'cancel', reason: 'A double' }, at(50));
  const correct = { move: 'correct_answer', seq, reason: 'It only said hello' } as const;
  await move(engineer, number, { ...correct, qualified: false }, at(60));
  assert.equal((await clockOf(number, at(61)))?.state, 'missed');
});
