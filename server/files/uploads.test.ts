import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { Uploader } from '../../tests/support/uploader.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company();
const owner = await Caller.signedIn(url, company.owner.email);
const uploads = new Uploader(url, owner);

test('a file is uploaded in pieces, sent with a request, and comes back as it was', async () => {
  const bytes = Buffer.from('line one\nline two\n');
  const begun = await uploads.begin({ size: bytes.length, name: 'error.log' });
  assert.equal(begun.status, 201);
  assert.equal((await uploads.patch(begun.id, 0, bytes.subarray(0, 5))).status, 204);
  assert.equal((await uploads.head(begun.id)).offset, 5);
  const sent = await owner.call('POST', '/api/requests', {
    ...uploads.request(),
    files: [begun.id],
  });
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  assert.equal(sent.body.entries[0].files[0].state, 'uploading');
  assert.equal((await uploads.patch(begun.id, 5, bytes.subarray(5))).status, 204);
  const got = await uploads.get(`/api/files/${begun.id}`);
  assert.equal(got.status, 200);
  assert.equal(
    got.headers.get('content-disposition'),
    'attachment; filename="error.log"; filename*=UTF-8\'\'error.log',
  );
  assert.deepEqual(Buffer.from(await got.arrayBuffer()), bytes);
});
