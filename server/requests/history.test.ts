import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import {
  contentHash,
  brokenAt as findBroken,
  hashOf,
  type Row,
  rowsOf as readRows,
} from '../../tests/support/history-chain.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { createRequest } from './create-request.ts';
import { chain, noHistory } from './history.ts';
import { makeMove } from './make-move.ts';
import { writeMessage } from './write-message.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);

const company = await world.company('enterprise');
const engineer = await world.staff('engineer');
const customer = { actor: company.owner, book: world.book };
const staff = { actor: engineer, book: world.book };

/** The words hold what JSON can spell in more than one way. */
const words = 'Ошибка 1603 — «Сбой»\n\t"quoted" \\ 🔥 \u2028 é é';

const rowsOf = (requestId: string) => readRows(admin, requestId);
const brokenAt = (requestId: string) => findBroken(admin, requestId);

/** A request with eight events of both sides, an internal one among them. Returns its id. */
async function requestWithAHistory(): Promise<string> {
  const number = await as(database, company.owner, (scope) =>
    createRequest(scope, { ...world.request(company), description: words }, customer),
  );
  await as(database, engineer, async (scope) => {
    await makeMove(scope, number, { move: 'take' }, staff);
    const startedAt = '2026-01-01T00:00:00.123Z';
    await makeMove(scope, number, { move: 'log_call', startedAt, reason: words }, staff);
    const raised = { move: 'change_severity', severity: 1, reason: words } as const;
    await makeMove(scope, number, raised, staff);
    await writeMessage(scope, number, { kind: 'note', body: words }, staff);
    const question = { kind: 'question', body: words, qualified: false } as const;
    await writeMessage(scope, number, question, staff);
  });
  await as(database, company.owner, async (scope) => {
    await writeMessage(scope, number, { kind: 'reply', body: words }, customer);
    await makeMove(scope, number, { move: 'close' }, customer);
  });
  const { rows } = await admin.query('select request_id from requests where number = $1', [number]);
  return rows[0].request_id;
}

test('A3: each event’s hash follows from the one before, and the last one is the request’s head', async () => {
  const id = await requestWithAHistory();
  const rows = await rowsOf(id);
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    [1, 2, 3, 4, 5, 6, 7, 8],
  );
  assert.equal(await brokenAt(id), null);
});

test('what was written hashes to the same bytes after its way through the database', async () => {
  for (const row of await rowsOf(await requestWithAHistory())) {
    assert.ok(row.salt);
    assert.deepEqual(contentHash(row), row.content_hash, `${row.kind}, event ${row.seq}`);
  }
});

test('erasing words and salts leaves the chain verifiable', async () => {
  const id = await requestWithAHistory();
  await admin.query('delete from request_event_contents where request_id = $1', [id]);
  assert.ok((await rowsOf(id)).every((row) => row.content === null));
  assert.equal(await brokenAt(id), null);
});

for (const [what, change] of [
  ['a term', `terms = jsonb_set(terms, '{to}', '4')`],
  ['a time', `occurred_at = occurred_at - interval '1 millisecond'`],
  ['who acted', 'actor_id = null'],
  ['what happened', `kind = 'noted'`],
  ['whether customers see it', 'internal = true'],
  ['the hash of the words', `content_hash = sha256('other words')`],
] as const) {
  test(`changing ${what} breaks the chain at that event`, async () => {
    const id = await requestWithAHistory();
    await admin.query(`update request_events set ${change} where request_id = $1 and seq = 4`, [
      id,
    ]);
    assert.equal(await brokenAt(id), 4);
  });
}

test('an event that was taken out breaks the chain', async () => {
  const id = await requestWithAHistory();
  await admin.query('delete from request_event_contents where request_id = $1', [id]);
  await admin.query('delete from request_events where request_id = $1 and seq = 8', [id]);
  assert.equal(await brokenAt(id), 'head');
});

test('the same words have another hash each time, so that nobody finds them by guessing', () => {
  const event = {
    kind: 'noted',
    occurredAt: 0,
    actor: { kind: 'staff', id: null },
    internal: true,
    terms: {},
    content: { body: 'yes' },
  } as const;
  const to = { ...noHistory, requestId: 'r', recordedAt: 0 };
  assert.notDeepEqual(chain(event, to).contentHash, chain(event, to).contentHash);
});

test('whatever JSON an event holds, jsonb gives back the same hash', async () => {
  const spoken = fc
    .string({ unit: 'grapheme' })
    .filter((text) => text.isWellFormed() && !text.includes('\u0000'));
  const value = fc.oneof(spoken, fc.integer(), fc.boolean(), fc.constant(null));
  const json = fc.dictionary(spoken, fc.oneof(value, fc.dictionary(spoken, value)), {
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(json, json, async (terms, content) => {
      const event = chain(
        {
          kind: 'noted',
          occurredAt: 1,
          actor: { kind: 'staff', id: null },
          internal: true,
          terms,
          content,
        },
        { ...noHistory, requestId: 'r', recordedAt: 2 },
      );
      const { rows } = await admin.query('select $1::jsonb as terms, $2::jsonb as content', [
        JSON.stringify(terms),
        JSON.stringify(content),
      ]);
      const { salt } = event;
      assert.deepEqual(contentHash({ salt, content: rows[0].content }), event.contentHash);
      const row = {
        seq: 1,
        occurred_ms: '1',
        recorded_ms: '2',
        kind: 'noted',
        actor_kind: 'staff',
        actor_id: null,
        internal: true,
        terms: rows[0].terms,
        content_hash: event.contentHash,
      } as Row;
      assert.deepEqual(hashOf('r', row, noHistory.head), event.hash);
    }),
    { numRuns: 60 },
  );
});
