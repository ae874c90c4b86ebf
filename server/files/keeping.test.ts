import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { Uploader } from '../../tests/support/uploader.ts';

const folder = await mkdtemp(join(tmpdir(), 'pactdesk-files-'));
after(() => rm(folder, { recursive: true }));
const installed = await installation({ FILES_FOLDER: folder, UNSENT_FILES_DAYS: '3' });
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company();
const owner = await Caller.signedIn(url, company.owner.email);
const uploads = new Uploader(url, owner);

const path = (id: string) => join(folder, id);
const send = async (files: string[]) =>
  (await owner.call('POST', '/api/requests', { ...uploads.request(), files })).body;

/** As if it had been begun so many days ago. */
const age = (ids: string[], days: number) =>
  admin.query(
    `update files set created_at = now() - $2 * interval '1 day', due_at = now() where file_id = any ($1)`,
    [ids, days],
  );

async function rowOf(id: string) {
  const { rows } = await admin.query('select state, name from files where file_id = $1', [id]);
  return rows[0] ?? null;
}

/** A look at a file that was underway meanwhile puts the next one off: it is asked for again until it was made. */
async function until(holds: () => Promise<boolean>, ...ids: string[]): Promise<void> {
  for (let times = 1; !(await holds()); times += 1) {
    await delay(20);
    if (times % 50 === 0)
      await admin.query('update files set due_at = now() where file_id = any ($1)', [ids]);
  }
}
const bytesGone = (...ids: string[]) =>
  until(
    async () => {
      const there = await readdir(folder);
      return !there.some((name) => ids.includes(name.replace('.json', '')));
    },
    ...ids,
  );
const becomes = (id: string, state: string) =>
  until(async () => (await rowOf(id))?.state === state, id);

test('a full disk is said, and the upload goes on where it stopped once there is room', async () => {
  const { id } = await uploads.begin({ size: 6 });
  await rm(path(id));
  await symlink('/dev/full', path(id));
  assert.deepEqual(await uploads.patch(id, 0, Buffer.from('abc')), {
    status: 507,
    code: 'storage_full',
  });
  await rm(path(id));
  await writeFile(path(id), '');
  assert.equal((await uploads.patch(id, 0, Buffer.from('abcdef'))).status, 204);
  assert.equal(await readFile(path(id), 'utf8'), 'abcdef');
});

test('what nobody sends is thrown away after its days, with its bytes, and nothing sooner', async () => {
  const old = [await uploads.whole(Buffer.from('old')), (await uploads.begin({ size: 9 })).id];
  const young = [await uploads.whole(Buffer.from('young')), (await uploads.begin({ size: 9 })).id];
  await age(young, 2);
  await age(old, 3);
  await bytesGone(...old);
  for (const id of old) assert.equal(await rowOf(id), null);
  for (const id of young) assert.ok(await rowOf(id));
  assert.equal((await uploads.patch(String(old[1]), 0, Buffer.from('too late!'))).status, 404);
});

test('what was sent and never arrived whole is lost, and says so', async () => {
  const { id } = await uploads.begin({ size: 9, name: 'half.dmp' });
  await uploads.patch(id, 0, Buffer.from('half'));
  const { number } = await send([id]);
  await age([id], 3);
  await bytesGone(id);
  const { body } = await owner.call('GET', `/api/requests/${number}`);
  const [file] = body.entries[0].files;
  assert.deepEqual([file.name, file.state], ['half.dmp', 'lost']);
  assert.equal((await uploads.patch(id, 4, Buffer.from(' more'))).code, 'file_lost');
  assert.equal((await uploads.get(`/api/files/${id}`)).status, 410);
});

test('bytes that came before a process was killed are found by the next one', async () => {
  const { id } = await uploads.begin({ size: 5 });
  await writeFile(path(id), 'whole');
  await admin.query('update files set due_at = now() where file_id = $1', [id]);
  await becomes(id, 'ready');
});

test('a file whose bytes are gone from the storage is lost, not ready', async () => {
  const id = await uploads.whole(Buffer.from('here a moment'));
  await becomes(id, 'ready');
  await rm(path(id));
  await admin.query(`update files set state = 'checking', due_at = now() where file_id = $1`, [id]);
  await becomes(id, 'lost');
});

test('a file that was cut off on the disk is not called whole', async () => {
  const { id } = await uploads.begin({ size: 5 });
  await uploads.patch(id, 0, Buffer.from('whole'));
  await becomes(id, 'ready');
  await truncate(path(id), 2);
  await admin.query(`update files set state = 'checking', due_at = now() where file_id = $1`, [id]);
  await becomes(id, 'lost');
});

test('of a company that is forgotten nothing stays but that there were files', async () => {
  const other = await world.company();
  const caller = await Caller.signedIn(url, other.owner.email);
  const theirs = new Uploader(url, caller);
  const sent = await theirs.whole(Buffer.from('sent'), { name: 'Ольга.log' });
  const unsent = await theirs.whole(Buffer.from('unsent'));
  const request = { ...theirs.request(), files: [sent] };
  const { number } = (await caller.call('POST', '/api/requests', request)).body;
  await admin.query('select app.erase_files($1, null)', [other.id]);
  await bytesGone(sent, unsent);
  assert.equal(await rowOf(unsent), null);
  assert.deepEqual(await rowOf(sent), { state: 'erased', name: '' });
  const seen = (await caller.call('GET', `/api/requests/${number}`)).body.entries[0].files[0];
  assert.deepEqual([seen.state, seen.name, seen.sha256], ['erased', '', null]);
  assert.equal((await theirs.get(`/api/files/${sent}`)).status, 410);
});
