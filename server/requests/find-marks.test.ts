import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as } from '../access/index.ts';
import { listRequests } from './list-requests.ts';
import { END, START } from './store-marks.ts';

const { database } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const { send, write } = deeds(database, book);
const engineer = await world.staff('engineer');
const company = await world.company('enterprise');
const { owner } = company;

const number = await send(owner, {
  ...world.request(company, { contractId: null }),
  subject: 'Серверы не обновляются после Gateway',
  description: 'The console says that everything is well.',
});
await write(engineer, number, { kind: 'note', body: 'The customer damaged the snapshots.' });
await write(engineer, number, {
  kind: 'answer',
  body: `We have seen ${START}damaged${END} snapshots of the rollback.`,
  qualified: true,
});

/** The subject and the excerpt with brackets for marks, and which entry it is from. */
async function foundBy(search: string, actor: Actor = owner) {
  const { items } = await as(database, actor, (scope) =>
    listRequests(scope, { state: 'all', limit: 10, search }, { actor, book }),
  );
  const found = items[0]?.found;
  const bracketed = (parts: { text: string; hit: boolean }[]) =>
    parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
  return (
    found && {
      subject: bracketed(found.subject),
      message: found.message && bracketed(found.message.excerpt),
      by: found.message?.by?.id,
    }
  );
}

test('a word of the subject is marked in the form it has there, and no message where none has it', async () => {
  assert.deepEqual(await foundBy('сервер'), {
    subject: '[Серверы] не обновляются после Gateway',
    message: null,
    by: undefined,
  });
});

test('a word of a message is marked in the first one that the customer may read, with who wrote it', async () => {
  assert.deepEqual(await foundBy('snapshot'), {
    subject: 'Серверы не обновляются после Gateway',
    message: 'have seen damaged [snapshots] of the rollback',
    by: engineer.id,
  });
});

test('words that somebody wrote cannot pass for marks', async () => {
  assert.equal((await foundBy('rollback'))?.message?.match(/\[/g)?.length, 1);
});

test('without a search and by a number nothing is marked', async () => {
  assert.equal(await foundBy(''), null);
  assert.equal(await foundBy(`PD-${number}`), null);
});
