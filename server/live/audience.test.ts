import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, asGatekeeper, tokenHash } from '../access/index.ts';
import { openSession } from '../people/index.ts';
import { Audience } from './audience.ts';
import { endSessions } from './end-sessions.ts';
import type { LiveStream } from './live-stream.ts';

const tested = await testDatabase();
const { database } = tested;
const admin = adminOf(tested);
const world = await World.open(database);
const engineer = await world.staff('engineer');

async function streamOf(audience: Audience, actor: Actor) {
  const token = await asGatekeeper(database, (scope) => openSession(scope, actor.id, Date.now()));
  const hash = tokenHash(token);
  return { hash, stream: audience.admit(actor, hash.toString('hex')) };
}

const listening = (): Audience => {
  const audience = new Audience();
  audience.up();
  return audience;
};

const textOf = async ({ body }: LiveStream): Promise<string> => (await body.toArray()).join('');

/** Ends a session by time, as the database sees it. */
const ends = {
  idle: "last_seen_at = now() - interval '14 days'",
  absolute: 'expires_at = now() - make_interval(secs => 1)',
};

for (const [limit, change] of Object.entries(ends)) {
  test(`a stream ends with its session's ${limit} time, and no other does`, async () => {
    const audience = listening();
    const ended = await streamOf(audience, engineer);
    const standing = await streamOf(audience, engineer);
    await admin.query(`update sessions set ${change} where token_hash = $1`, [ended.hash]);
    await endSessions(audience, database);
    assert.match(await textOf(ended.stream), /signed_out/);
    assert.deepEqual(audience.streams, [standing.stream]);
  });
}

test('a version of the catalogue that was made, or may have been while nobody listened, is looked for', () => {
  let looked = 0;
  const audience = new Audience(() => {
    looked += 1;
  });
  audience.up();
  assert.equal(looked, 1);
  audience.heard('{"catalogue":2}');
  assert.equal(looked, 2);
  audience.heard('{"presence":true}');
  assert.equal(looked, 2);
});

test('looking whether a session stands is no activity in it', async () => {
  const audience = listening();
  const { hash } = await streamOf(audience, engineer);
  const hourAgo =
    "update sessions set last_seen_at = now() - interval '1 hour' where token_hash = $1";
  await admin.query(hourAgo, [hash]);
  await endSessions(audience, database);
  const { rows } = await admin.query(
    "select last_seen_at < now() - interval '59 minutes' as untouched from sessions where token_hash = $1",
    [hash],
  );
  assert.deepEqual(rows, [{ untouched: true }]);
});

test('a browser that does not read is dropped, and nothing is held for it', async () => {
  const audience = listening();
  const { stream } = await streamOf(audience, engineer);
  const closed = once(stream.body, 'close');
  for (let count = 0; count < 5000; count += 1) audience.beat();
  await closed;
  assert.deepEqual(audience.streams, []);
});

test('while the database is away nobody seems to be live', async () => {
  const audience = listening();
  const { stream } = await streamOf(audience, engineer);
  audience.away();
  await textOf(stream);
  assert.throws(() => audience.admit(engineer, 'x'), { code: 'unavailable' });
  assert.throws(() => audience.check(), { code: 'unavailable' });
  audience.up();
  audience.check();
});
