import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WriteMessage } from '../../api/requests.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { type Actor, as, asWorker } from '../access/index.ts';
import { createRequestFacts } from './mail-facts.ts';
import { addParticipant } from './participants.ts';
import { readClocks } from './read.ts';
import { oneFollowUp, writeOn } from './write-on.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database, Date.parse('2026-11-16T00:00:00Z'));
const { book } = world;
const { send, write, move, read } = deeds(database, book);
const engineer = await world.staff('engineer');
const noon = Date.parse('2026-11-18T09:00:00Z');
const DAY = 86_400_000;

/** A premium request that its customer has accepted the solution of, at noon. */
async function closed(company: SampleCompany, contractId: string | null = company.contractId) {
  const input = { ...world.request(company), contractId, severity: 2 as const };
  const number = await send(company.owner, input, noon);
  await close(company.owner, number, noon);
  return number;
}

async function close(owner: Actor, number: number, now: number) {
  const solution = { kind: 'solution', body: 'Install 12.4', qualified: true } as const;
  await write(engineer, number, solution, now);
  await move(owner, number, { move: 'accept' }, now);
}

const answer = (actor: Actor, number: number, now: number, more: Partial<WriteMessage> = {}) =>
  oneFollowUp(() =>
    as(database, actor, (scope) =>
      writeOn(
        scope,
        number,
        { kind: 'reply', body: 'It came back', ...more },
        { actor, book, now },
      ),
    ),
  );

/** What the confirmation of a request tells whoever opened it. */
async function confirmed({ id, language, timeZone }: Actor, number: number) {
  const { rows } = await admin.query(
    'select company_id, request_id from requests where number = $1',
    [number],
  );
  const reader = { personId: id, language, timeZone };
  return asWorker(database, (scope) =>
    createRequestFacts(book)(scope, rows[0].company_id, rows[0].request_id, 1, noon, reader),
  );
}

const asNumber = (number: string) => Number(number.slice(3));
const left = async ({ id }: SampleCompany) =>
  (await admin.query('select balance from contract_years where company_id = $1', [id])).rows[0]
    .balance;

test('R4: an answer to a closed request opens a follow-up on its contract and severity, with a fresh clock', async () => {
  const company = await world.company();
  const number = await closed(company);
  const before = await left(company);
  const next = await answer(company.owner, number, noon + 10 * DAY);
  assert.notEqual(next, number);
  const followUp = await read(company.owner, next, noon + 10 * DAY);
  const first = await read(company.owner, number, noon + 10 * DAY);
  assert.deepEqual(
    [
      followUp.severity,
      followUp.contractId,
      followUp.status,
      followUp.subject,
      followUp.followUpOf,
    ],
    [2, company.contractId, 'processing', first.subject, first.number],
  );
  assert.equal(followUp.entries[0]?.body, 'It came back');
  assert.equal(followUp.createdAt, '2026-11-28T09:00:00.000Z');
  assert.equal(followUp.clock.state, 'running');
  assert.deepEqual(first.followUp, { number: followUp.number, open: true });
  assert.equal((await confirmed(company.owner, next))?.followUpOf, first.number);
  assert.equal((await confirmed(company.owner, number))?.followUpOf, null);
  assert.equal(first.status, 'closed');
  assert.equal(first.entries.at(-1)?.kind, 'follow_up_opened');
  assert.equal(await left(company), before, 'the first follow-up takes no incident');
  const clocks = await as(database, company.owner, (scope) =>
    readClocks(scope, next, { actor: company.owner, book, now: noon + 10 * DAY }),
  );
  const [sent] = clocks.items[0]?.receipt.steps ?? [];
  assert.deepEqual(sent?.code === 'sent' && sent.followUp, { of: first.number, incident: 'none' });
});

test('R4: later answers are filed in the follow-up, and words sent again are written once', async () => {
  const company = await world.company();
  const number = await closed(company);
  const sendingId = 'a-random-name-of-it';
  const next = await answer(company.owner, number, noon + DAY, { sendingId });
  assert.equal(await answer(company.owner, number, noon + DAY, { sendingId }), next);
  assert.equal(await answer(company.owner, number, noon + 40 * DAY, { body: 'And again' }), next);
  const { entries } = await read(company.owner, next, noon + 40 * DAY);
  assert.deepEqual(
    entries.map(({ kind, body }) => [kind, body]),
    [
      ['opened', 'It came back'],
      ['replied', 'And again'],
    ],
  );
});

test('R4: two answers at the same moment open one follow-up, and no word is lost', async () => {
  const company = await world.company();
  const colleague = await world.member(company, 'administrator');
  const number = await closed(company);
  const at = noon + DAY;
  const [one, other] = await Promise.all([
    answer(company.owner, number, at, { body: 'From Olga' }),
    answer(colleague, number, at, { body: 'From Tim' }),
  ]);
  assert.equal(one, other);
  const bodies = (await read(company.owner, one, at)).entries.flatMap(({ body }) => body ?? []);
  assert.deepEqual(bodies.toSorted(), ['From Olga', 'From Tim']);
});

test('R4, K3: the follow-up of a follow-up takes an incident, and is standard support where none can be taken', async () => {
  const company = await world.company();
  const number = await closed(company);
  const first = await answer(company.owner, number, noon + DAY);
  await close(company.owner, first, noon + DAY);
  const ended = await read(company.owner, first, noon + 2 * DAY);
  assert.equal(ended.afterEnd?.takesIncident, true);
  await assert.rejects(
    answer(company.owner, number, noon + 2 * DAY),
    refusedWith('follow_up_ended'),
  );
  const before = await left(company);
  const second = await answer(company.owner, first, noon + 2 * DAY);
  assert.equal(await left(company), before - 1);
  await close(company.owner, second, noon + 3 * DAY);
  await admin.query('update contract_years set balance = 0 where company_id = $1', [company.id]);
  const third = await answer(company.owner, second, noon + 4 * DAY);
  const request = await read(company.owner, third, noon + 4 * DAY);
  assert.deepEqual([request.contractId, request.premium], [null, false]);
});

test('R4, K4: the first follow-up keeps an expired contract’s guarantee, not a terminated one’s', async () => {
  for (const [change, contract] of [
    ["ends_on = '2026-11-20'", true],
    ["state = 'terminated'", false],
  ] as const) {
    const company = await world.company();
    const number = await closed(company);
    await admin.query(`update contracts set ${change} where contract_id = $1`, [
      company.contractId,
    ]);
    const next = await answer(company.owner, number, noon + 10 * DAY);
    const { contractId } = await read(company.owner, next, noon + 10 * DAY);
    assert.equal(contractId, contract ? company.contractId : null, change);
  }
});

test('R4: too late, or closed by the customer: refused, and nothing is written', async () => {
  const company = await world.company();
  const number = await closed(company, null);
  await assert.rejects(
    answer(company.owner, number, noon + 31 * DAY),
    refusedWith('follow_up_too_late'),
  );
  const own = await send(company.owner, world.request(company), noon);
  await move(company.owner, own, { move: 'close' }, noon);
  await assert.rejects(answer(company.owner, own, noon + 1), refusedWith('move_impossible'));
  const { afterEnd, entries } = await read(company.owner, own, noon + 1);
  assert.deepEqual(afterEnd, { does: 'refuses', why: 'final', until: null, takesIncident: false });
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['opened', 'closed_by_user'],
  );
});

test('R4: whoever followed the first request follows the next; who only sees it cannot go on from it', async () => {
  const company = await world.company();
  const colleague = await world.member(company, 'user');
  const onlooker = await world.member(company, 'user', true);
  const number = await send(company.owner, world.request(company), noon);
  await as(database, company.owner, (scope) =>
    addParticipant(scope, number, colleague.id, { actor: company.owner, book, now: noon }),
  );
  await close(company.owner, number, noon);
  await assert.rejects(answer(onlooker, number, noon + DAY), refusedWith('not_allowed'));
  assert.equal((await read(onlooker, number, noon + DAY)).afterEnd, null);
  const next = await answer(colleague, number, noon + DAY);
  const { customer, participants } = await read(company.owner, next, noon + DAY);
  assert.equal(customer.id, colleague.id);
  assert.deepEqual(
    participants.map(({ id }) => id),
    [company.owner.id],
  );
  assert.ok(asNumber((await read(colleague, next, noon + DAY)).number) === next);
});
