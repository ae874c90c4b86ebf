import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company();
const member = await world.member(company, 'administrator');
const writer = await Caller.signedIn(url, company.owner.email);
const colleague = await Caller.signedIn(url, member.email);
const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);

const OFFICE = 'browser-in-the-office';
const HOME = 'browser-at-home';
const keep = (caller: Caller, key: string, body: string, version = 0, device = OFFICE) =>
  caller.call('PUT', `/api/drafts/${key}`, { content: { body }, version, device });
const read = async (caller: Caller, key: string) =>
  (await caller.call('GET', `/api/drafts/${key}`)).body;

test('what was kept is read again, with its version', async () => {
  const kept = await keep(writer, 'reply:PD-1', 'We saw it again');
  assert.equal(kept.status, 200);
  const found = await read(writer, 'reply:PD-1');
  assert.deepEqual(found.content, { body: 'We saw it again' });
  assert.equal(found.version, kept.body.version);
});

test('nothing kept is version 0 without content', async () => {
  assert.deepEqual(await read(writer, 'reply:PD-2'), {
    content: null,
    version: 0,
    updatedAt: null,
  });
});

test('neither a colleague nor staff see what I write', async () => {
  await keep(writer, 'reply:PD-3', 'Between me and myself');
  for (const other of [colleague, engineer]) {
    assert.equal((await read(other, 'reply:PD-3')).content, null);
    await other.call('DELETE', '/api/drafts/reply:PD-3');
  }
  assert.equal((await read(writer, 'reply:PD-3')).content.body, 'Between me and myself');
});

test('a text that grew from an old version is refused, and the newer one stays', async () => {
  const first = await keep(engineer, 'reply:PD-4', 'One');
  const second = await keep(engineer, 'reply:PD-4', 'Two', first.body.version, HOME);
  assert.equal(second.status, 200);
  const late = await keep(engineer, 'reply:PD-4', 'Three', first.body.version, OFFICE);
  assert.equal(late.status, 409);
  assert.equal(late.body.code, 'draft_changed');
  assert.equal((await read(engineer, 'reply:PD-4')).content.body, 'Two');
});

test('a version that no draft ever had is refused like an old one, however large', async () => {
  for (const version of [1_000_000, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
    const late = await keep(writer, 'reply:PD-5', 'Too late', version);
    assert.deepEqual([late.status, late.body.code], [409, 'draft_changed'], String(version));
  }
});

test('a name of a browser that PostgreSQL cannot hold is bad input', async () => {
  const { status, body } = await keep(writer, 'reply:PD-6', 'Words', 0, 'browser\u0000at-home');
  assert.deepEqual([status, body.code], [400, 'bad_input']);
});

test('of two browsers that begin at once one is refused', async () => {
  const answers = await Promise.all([
    keep(writer, 'new-request', 'Here', 0, OFFICE),
    keep(writer, 'new-request', 'There', 0, HOME),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
});

test('tabs of one browser share one text: the later writing replaces the earlier', async () => {
  const first = await keep(writer, 'reply:PD-5', 'One');
  await keep(writer, 'reply:PD-5', 'Two', first.body.version);
  const third = await keep(writer, 'reply:PD-5', 'Three', first.body.version);
  assert.equal(third.status, 200);
  assert.equal((await read(writer, 'reply:PD-5')).content.body, 'Three');
});

test('a text that was sent elsewhere does not come back by a late keeping', async () => {
  const kept = await keep(writer, 'reply:PD-6', 'Sent');
  await writer.call('DELETE', `/api/drafts/reply:PD-6?version=${kept.body.version}`);
  const late = await keep(writer, 'reply:PD-6', 'Sent, late', kept.body.version);
  assert.equal(late.status, 409);
  assert.equal((await read(writer, 'reply:PD-6')).content, null);
});

test('a text begun anew is not taken for the one that was sent', async () => {
  const sent = await keep(writer, 'reply:PD-7', 'Sent');
  await writer.call('DELETE', '/api/drafts/reply:PD-7');
  await keep(writer, 'reply:PD-7', 'Begun anew', 0, HOME);
  assert.equal((await keep(writer, 'reply:PD-7', 'Old', sent.body.version)).status, 409);
});

test('throwing away one version leaves what another browser wrote since', async () => {
  const mine = await keep(writer, 'reply:PD-8', 'Mine');
  await keep(writer, 'reply:PD-8', 'From home', mine.body.version, HOME);
  await writer.call('DELETE', `/api/drafts/reply:PD-8?version=${mine.body.version}`);
  assert.equal((await read(writer, 'reply:PD-8')).content.body, 'From home');
});

test('whatever can be pasted is kept, NUL and half a surrogate pair too', async () => {
  const body = 'a\u0000b\ud83dc \\u0000';
  assert.equal((await keep(writer, 'reply:PD-9', body)).status, 200);
  assert.equal((await read(writer, 'reply:PD-9')).content.body, body);
});

test('a key of another shape is bad input', async () => {
  for (const key of ['Reply', 'reply:', 'a:b:c', 'x'.repeat(41)]) {
    assert.equal((await keep(writer, key, 'x')).status, 400, key);
  }
});
