import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../../tests/support/admin.ts';
import { prepareClamd } from '../../tests/support/clamd.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { Uploader } from '../../tests/support/uploader.ts';

const MARK = 'pactdesk-looks-for-this';
const clamd = await prepareClamd('Pactdesk.Test', Buffer.from(MARK).toString('hex'), '1M');
after(() => clamd.end());
const installed = await installation({ CLAMD: clamd.socket, CLAMD_LARGEST_MB: '2' });
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const owner = await Caller.signedIn(url, (await world.company()).owner.email);
const uploads = new Uploader(url, owner);

const upload = async (id: string) => (await owner.call('GET', `/api/uploads/${id}`)).body;

async function seenBy(
  id: string,
  isDone: (file: { virusCheck: string; state: string }) => boolean,
) {
  for (;;) {
    const found = await upload(id);
    if (isDone(found)) return found;
    await delay(20);
  }
}
const verdict = (id: string) =>
  seenBy(id, ({ virusCheck, state }) => state === 'ready' && virusCheck !== 'waiting');

test('files wait for a scanner that is away, and are brought again', async () => {
  const id = await uploads.whole(Buffer.from(`It says ${MARK}.`), { name: 'sample.bin' });
  const waiting = await seenBy(id, ({ state }) => state === 'ready');
  assert.equal(waiting.virusCheck, 'waiting');
  await clamd.start();
  // In a minute by itself.
  const bringing = setInterval(
    () => admin.query('update files set due_at = now() where file_id = $1', [id]),
    200,
  );
  const found = await verdict(id);
  clearInterval(bringing);
  assert.deepEqual([found.virusCheck, found.virusName], ['infected', 'Pactdesk.Test.UNOFFICIAL']);
  // It is labelled, and nobody's to delete but its sender's.
  assert.equal((await uploads.get(`/api/files/${id}`)).status, 200);
});

test('what the scanner knows nothing of is clean, and what it does not take is not called so', async () => {
  const clean = await uploads.whole(Buffer.from('harmless words'));
  assert.equal((await verdict(clean)).virusCheck, 'clean');
  const tooLargeForClamd = await uploads.whole(Buffer.alloc(1_500_000, 'x'));
  assert.equal((await verdict(tooLargeForClamd)).virusCheck, 'too_large');
  const tooLargeForUs = await uploads.whole(Buffer.alloc(2_500_000, 'x'));
  assert.equal((await verdict(tooLargeForUs)).virusCheck, 'too_large');
});

test('a locked archive is marked, and nobody calls it clean', async () => {
  const zip =
    'UEsDBDMAAQBjAEO4fl0AAAAAIgAAAAYAAAAFAAsAYS50eHQBmQcAAgBBRQMAANbqgIAXQ4FVNj1M4U1ovHQTW/9Su8ltVxPD96iU4XQBmYZQSwECPwMzAAEAYwBDuH5dAAAAACIAAAAGAAAABQAvAAAAAAAAACCApIEAAAAAYS50eHQKACAAAAAAAAEAGADz98PQHoHdAQAAAAAAAAAAAAAAAAAAAAABmQcAAgBBRQMAAFBLBQYAAAAAAQABAGIAAABQAAAAAAA=';
  const id = await uploads.whole(Buffer.from(zip, 'base64'), { name: 'sample.zip' });
  const { lockedArchive, virusCheck } = await verdict(id);
  assert.deepEqual([lockedArchive, virusCheck], [true, 'none']);
});
