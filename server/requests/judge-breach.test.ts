import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as } from '../access/index.ts';
import { readClocks } from './read.ts';

const { database } = await testDatabase();
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const { send, write, move, read } = deeds(database, book);
const engineer = await world.staff('engineer');
const duty = await world.staff('duty_manager');
const head = await world.staff('head');
const company = await world.company('business');

// Wednesday 18 November 2026, 12:00 at UTC+3: two hours around the clock end at 14:00.
const noon = Date.parse('2026-11-18T09:00:00Z');
const hours = (count: number) => noon + count * 3_600_000;
const first = { clock: 'first_response', cycle: 1 } as const;
const because = { ...first, reason: 'The line was down' };

async function answered(after: number): Promise<number> {
  const number = await send(company.owner, world.request(company, { severity: 1 }), noon);
  const answer = { kind: 'answer', body: 'It is the firewall.', qualified: true } as const;
  await write(engineer, number, answer, hours(after));
  return number;
}

const clockOf = async (actor: Actor, number: number) =>
  (await as(database, actor, (scope) => readClocks(scope, number, { actor, book }))).items[0];

test('why a promise was broken is told to both sides, and the last word holds', async () => {
  const number = await answered(3);
  const explained = { move: 'explain_breach', ...first } as const;
  await move(engineer, number, { ...explained, breachReason: 'other', comment: 'The line' });
  assert.equal((await clockOf(company.owner, number))?.breachReason, 'other');
  await move(duty, number, { ...explained, breachReason: 'outage_of_ours' });
  assert.equal((await clockOf(company.owner, number))?.breachReason, 'outage_of_ours');
  const entry = (await read(company.owner, number)).entries.at(-2);
  assert.deepEqual([entry?.breachReason, entry?.reason], ['other', 'The line']);
});

test('an answer is owed to the customer first: a late one needs no reason to be sent', async () => {
  const number = await answered(3);
  assert.equal((await clockOf(engineer, number))?.breachReason, null);
});

test('a promise that runs past its time can be explained, one that was kept or still runs cannot', async () => {
  const explain = (number: number, now: number) =>
    move(engineer, number, { move: 'explain_breach', ...first, breachReason: 'other' }, now);
  const open = await send(company.owner, world.request(company, { severity: 1 }), noon);
  await assert.rejects(explain(open, hours(2)), refusedWith('not_broken'));
  await explain(open, hours(2) + 1);
  await assert.rejects(explain(await answered(1), hours(9)), refusedWith('not_broken'));
  const standard = { ...world.request(company), contractId: null };
  await assert.rejects(
    explain(await send(company.owner, standard, noon), hours(9)),
    refusedWith('not_broken'),
  );
  const solution = { move: 'explain_breach', clock: 'solution', cycle: 1 } as const;
  await assert.rejects(
    move(engineer, open, { ...solution, breachReason: 'other' }),
    refusedWith('not_broken'),
  );
});

test('a promise is left out of the count by two people who lead or work, never by one', async () => {
  const number = await answered(3);
  const decide = { move: 'decide_dispute', ...because, accepted: true } as const;
  await assert.rejects(move(duty, number, decide), refusedWith('no_open_dispute'));
  await move(duty, number, { move: 'dispute', ...because });
  assert.equal((await clockOf(company.owner, number))?.dispute, 'open');
  await assert.rejects(move(duty, number, decide), refusedWith('second_person_needed'));
  await assert.rejects(move(engineer, number, decide), refusedWith('not_allowed'));
  await move(head, number, decide);
  assert.equal((await clockOf(company.owner, number))?.dispute, 'accepted');
  assert.equal((await clockOf(company.owner, number))?.state, 'missed');
  const entry = (await read(company.owner, number)).entries.at(-1);
  assert.deepEqual([entry?.accepted, entry?.reason], [true, 'The line was down']);
});

test('what was decided is not asked again', async () => {
  const number = await answered(3);
  await move(engineer, number, { move: 'dispute', ...because });
  await assert.rejects(
    move(duty, number, { move: 'dispute', ...because }),
    refusedWith('already_disputed'),
  );
  await move(duty, number, { move: 'decide_dispute', ...because, accepted: false });
  await assert.rejects(
    move(engineer, number, { move: 'dispute', ...because }),
    refusedWith('already_disputed'),
  );
  await assert.rejects(
    move(head, number, { move: 'decide_dispute', ...because, accepted: true }),
    refusedWith('no_open_dispute'),
  );
});

test('of two who decide at once one does', async () => {
  const number = await answered(3);
  await move(engineer, number, { move: 'dispute', ...because });
  const decided = await Promise.allSettled(
    [duty, head].map((who, i) =>
      move(who, number, { move: 'decide_dispute', ...because, accepted: i === 0 }),
    ),
  );
  assert.deepEqual(decided.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('customers can neither explain nor dispute', async () => {
  const number = await answered(3);
  for (const made of [
    { move: 'dispute', ...because },
    { move: 'explain_breach', ...first, breachReason: 'other' },
  ] as const) {
    await assert.rejects(move(company.owner, number, made), refusedWith('not_allowed'));
  }
});
