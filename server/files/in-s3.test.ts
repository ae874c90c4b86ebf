import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { startS3Server } from '../../tests/support/s3-server.ts';
import { Uploader } from '../../tests/support/uploader.ts';

const s3 = await startS3Server();
after(() => s3.stop());
const { database, url } = await installation({
  FILES_S3_BUCKET: 'support-files',
  FILES_S3_ENDPOINT: s3.url,
  FILES_S3_ACCESS_KEY: 'key',
  FILES_S3_SECRET_KEY: 'secret',
});
const world = await World.open(database);
const owner = await Caller.signedIn(url, (await world.company()).owner.email);
const uploads = new Uploader(url, owner);
const stateOf = async (id: string) => (await owner.call('GET', `/api/uploads/${id}`)).body;

test('a file in a bucket goes on where it stopped, is checked, and comes back by range', async () => {
  const bytes = randomBytes(12_000_000);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { id } = await uploads.begin({ size: bytes.length, sha256 });
  assert.equal((await uploads.patch(id, 0, bytes.subarray(0, 1_000_000))).status, 204);
  assert.equal((await uploads.head(id)).offset, 1_000_000);
  assert.equal((await uploads.patch(id, 1_000_000, bytes.subarray(1_000_000))).status, 204);
  while ((await stateOf(id)).state === 'checking') await delay(50);
  const { state, sha256: found } = await stateOf(id);
  assert.deepEqual([state, found], ['ready', sha256]);
  const got = await uploads.get(`/api/files/${id}`, { range: 'bytes=9999990-10000009' });
  assert.deepEqual(Buffer.from(await got.arrayBuffer()), bytes.subarray(9_999_990, 10_000_010));
});

test('while the bucket is away nothing is lost, and nobody is told that there is nothing', async () => {
  const { id } = await uploads.begin({ size: 10 });
  await uploads.patch(id, 0, Buffer.from('01234'));
  s3.broken = 400;
  const away = await uploads.head(id);
  const read = await owner.call('GET', `/api/uploads/${id}`);
  s3.broken = null;
  assert.equal(away.status, 503);
  assert.equal(read.body.state, 'uploading');
  assert.equal((await uploads.patch(id, 5, Buffer.from('56789'))).status, 204);
  assert.equal(await (await uploads.get(`/api/files/${id}`)).text(), '0123456789');
});

test('what is thrown away leaves nothing in the bucket, finished or not', async () => {
  const before = { keys: s3.keys(), open: s3.open() };
  const begun = await uploads.begin({ size: 10 });
  await uploads.patch(begun.id, 0, Buffer.from('01234'));
  const whole = await uploads.whole(Buffer.from('whole'));
  for (const id of [begun.id, whole]) await owner.call('DELETE', `/api/uploads/${id}`);
  while (s3.keys().length > before.keys.length || s3.open() > before.open) await delay(50);
  assert.deepEqual({ keys: s3.keys(), open: s3.open() }, before);
});
