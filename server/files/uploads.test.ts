import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { LiveListener } from '../../tests/support/live-listener.ts';
import { Uploader } from '../../tests/support/uploader.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company();
const owner = await Caller.signedIn(url, company.owner.email);
const member = await world.member(company, 'user');
const stranger = await Caller.signedIn(url, (await world.company()).owner.email);
const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);
const uploads = new Uploader(url, owner);
const strangers = new Uploader(url, stranger);
const desk = new Uploader(url, engineer);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const upload = async (id: string) => (await owner.call('GET', `/api/uploads/${id}`)).body;

/** The file once it was looked at. */
async function checked(id: string) {
  for (;;) {
    const found = await upload(id);
    if (found.state !== 'checking') return found;
    await delay(20);
  }
}

async function send(files: string[], by = owner) {
  return by.call('POST', '/api/requests', { ...uploads.request(), files });
}

test('a file goes with a request before all of it is there, goes on, and comes back as it was', async () => {
  const bytes = Buffer.from('line one\nline two\n');
  const { status, id } = await uploads.begin({ size: bytes.length, name: 'ошибка.log' });
  assert.equal(status, 201);
  assert.equal((await uploads.patch(id, 0, bytes.subarray(0, 5))).status, 204);
  assert.deepEqual(await uploads.head(id), { status: 200, offset: 5, length: bytes.length });
  const sent = await send([id]);
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  assert.equal(sent.body.entries[0].files[0].state, 'uploading');
  assert.equal((await uploads.get(`/api/files/${id}`)).status, 409);
  assert.equal((await uploads.patch(id, 5, bytes.subarray(5))).status, 204);
  const { state, preview, sha256: hash, sent: isSent, expiresAt } = await checked(id);
  assert.deepEqual([state, preview, hash, isSent], ['ready', 'text', sha256(bytes), true]);
  assert.equal(expiresAt, null);
  const got = await uploads.get(`/api/files/${id}`);
  assert.deepEqual(Buffer.from(await got.arrayBuffer()), bytes);
});

test('whoever looks at the request hears how far a file came, and that all of it is there', async () => {
  const [near, far] = await Promise.all(
    [owner, engineer].map(({ cookie }) => LiveListener.open(url, cookie)),
  );
  assert.ok(near && far);
  const { id } = await uploads.begin({ size: 300 });
  const { number } = (await send([id])).body;
  for (const part of [100, 200, 300]) {
    const heard = [near, far].map((listener) => [listener, listener.heard.length] as const);
    await uploads.patch(id, part - 100, Buffer.alloc(100));
    for (const [listener, before] of heard) await listener.change(number, before);
  }
  await Promise.all([near, far].map((listener) => listener.close()));
});

test('a file is handed out to be saved, whole or by range, and never to be shown or run', async () => {
  const bytes = Buffer.from('<script>alert(1)</script>');
  const id = await uploads.whole(bytes, { name: 'page.html', mediaType: 'text/html' });
  const got = await uploads.get(`/api/files/${id}`, { range: 'bytes=1-6' });
  assert.equal(got.status, 206);
  assert.equal(await got.text(), 'script');
  const { headers } = got;
  assert.equal(headers.get('content-range'), `bytes 1-6/${bytes.length}`);
  assert.equal(headers.get('content-type'), 'application/octet-stream');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox");
  assert.equal(headers.get('cache-control'), 'private, no-store');
  assert.match(String(headers.get('content-disposition')), /^attachment; filename="page\.html"/);
  assert.equal((await uploads.get(`/api/files/${id}`, { range: 'bytes=99-' })).status, 416);
  await checked(id);
  const preview = await uploads.get(`/api/files/${id}/preview`);
  assert.equal(preview.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.equal(preview.headers.get('content-security-policy'), "default-src 'none'; sandbox");
  assert.equal(await preview.text(), String(bytes));
});

test('an image is shown by its own first bytes, whatever it is called', async () => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(20)]);
  const image = await uploads.whole(png, { name: 'a.txt', mediaType: 'text/plain' });
  await checked(image);
  const shown = await uploads.get(`/api/files/${image}/preview`);
  assert.equal(shown.headers.get('content-type'), 'image/png');
  const drawing = await uploads.whole(Buffer.from('<svg onload="x()"/>'), {
    name: 'a.svg',
    mediaType: 'image/svg+xml',
  });
  await checked(drawing);
  const read = await uploads.get(`/api/files/${drawing}/preview`);
  assert.equal(read.headers.get('content-type'), 'text/plain; charset=utf-8');
  const program = await uploads.whole(Buffer.from('MZ\0\0'), { name: 'a.png' });
  assert.equal((await checked(program)).preview, null);
  assert.equal((await uploads.get(`/api/files/${program}/preview`)).status, 404);
});

test('a file that is not what its sender said is damaged, and kept', async () => {
  const bytes = Buffer.from('something else arrived');
  const damaged = await uploads.whole(bytes, { sha256: sha256(Buffer.from('what was sent')) });
  assert.equal((await checked(damaged)).state, 'damaged');
  assert.equal(await (await uploads.get(`/api/files/${damaged}`)).text(), String(bytes));
  const whole = await uploads.whole(bytes, { sha256: sha256(bytes) });
  assert.equal((await checked(whole)).state, 'ready');
});

test('what cannot be a file is refused with words', async () => {
  const begin = async (file: Parameters<Uploader['begin']>[0]) => {
    const { status, code } = await uploads.begin(file);
    return [status, code];
  };
  assert.deepEqual(await begin({ size: 0 }), [422, 'empty_file']);
  assert.deepEqual(await begin({ size: 10 ** 12 }), [413, 'file_too_large']);
  assert.deepEqual(await begin({ size: -1 }), [400, 'bad_input']);
  assert.deepEqual(await begin({ size: 5, name: '\u202e' }), [400, 'bad_input']);
  assert.deepEqual(await begin({ size: 5, sha256: 'not a hash' }), [400, 'bad_input']);
  const long = await uploads.begin({ size: 5, name: `../${'я'.repeat(300)}.log` });
  assert.equal(long.status, 201);
  const { name } = await upload(long.id);
  assert.ok(name.length <= 200 && name.endsWith('….log') && !name.includes('/'), name);
});

test('a piece at the wrong place, or more than was said, changes nothing', async () => {
  const { id } = await uploads.begin({ size: 4 });
  assert.deepEqual(await uploads.patch(id, 2, Buffer.from('ab')), {
    status: 409,
    code: 'wrong_offset',
  });
  assert.deepEqual(await uploads.patch(id, 0, Buffer.from('abcdef')), {
    status: 413,
    code: 'file_too_large',
  });
  assert.equal((await uploads.patch(id, 0, Buffer.from('ab'))).status, 204);
  assert.equal((await uploads.patch(id, 0, Buffer.from('ab'))).code, 'wrong_offset');
  const json = await uploads.patch(id, 2, Buffer.from('cd'), {
    'content-type': 'application/json',
  });
  assert.equal(json.status, 400);
  assert.equal((await uploads.head(id)).offset, 2);
});

test('pieces that come at once are written one after the other, and one of them counts', async () => {
  const { id } = await uploads.begin({ size: 3 });
  const answers = await Promise.all([0, 1, 2].map(() => uploads.patch(id, 0, Buffer.from('abc'))));
  const statuses = answers.map(({ status }) => status).sort();
  assert.equal(statuses.filter((status) => status === 204).length, 1, String(statuses));
  assert.equal((await checked(id)).sha256, sha256(Buffer.from('abc')));
});

test('what is somebody else’s is not there: to look at, to go on with, to send, to throw away', async () => {
  const id = await uploads.whole(Buffer.from('ours'));
  const colleague = await Caller.signedIn(url, member.email);
  for (const other of [stranger, engineer, colleague]) {
    const theirs = new Uploader(url, other);
    assert.equal((await theirs.head(id)).status, 404);
    assert.equal((await theirs.patch(id, 0, Buffer.from('x'))).status, 404);
    assert.equal((await other.call('GET', `/api/uploads/${id}`)).status, 404);
    assert.equal((await other.call('DELETE', `/api/uploads/${id}`)).status, 404);
    assert.equal((await theirs.get(`/api/files/${id}`)).status, 404);
  }
  const own = await strangers.whole(Buffer.from('own'));
  const stolen = await send([own, id], stranger);
  assert.deepEqual([stolen.status, stolen.body.fields[0].path], [400, 'files']);
  const nothing = await send([own, crypto.randomUUID()], stranger);
  assert.deepEqual(nothing.body, stolen.body);
  assert.equal((await strangers.begin({ size: 5, query: `companyId=${company.id}` })).status, 404);
});

test('a file is sent once, and not thrown away after that', async () => {
  const id = await uploads.whole(Buffer.from('once'));
  const first = await send([id]);
  assert.equal(first.status, 201);
  assert.equal((await send([id])).status, 400);
  const late = await owner.call('DELETE', `/api/uploads/${id}`);
  assert.deepEqual([late.status, late.body.code], [409, 'file_sent']);
  const { number } = first.body;
  // Whoever may see the request has its files.
  assert.equal((await desk.get(`/api/files/${id}`)).status, 200);
  assert.equal((await strangers.get(`/api/files/${id}`)).status, 404);
  const { rows } = await admin.query(
    `select terms -> 'files' as files from request_events join requests using (company_id, request_id)
      where number = $1 and seq = 1`,
    [number.slice(3)],
  );
  assert.deepEqual(rows, [{ files: [id] }]);
});

test('files of a note are nobody’s of the customer, those of an answer are theirs', async () => {
  const { number } = (await owner.call('POST', '/api/requests', uploads.request())).body;
  const query = `number=${number}`;
  assert.equal((await desk.begin({ size: 3 })).status, 400);
  const hidden = await desk.whole(Buffer.from('inside'), { query });
  const shown = await desk.whole(Buffer.from('for you'), { query });
  // Until they are sent, the customer has neither.
  for (const id of [hidden, shown])
    assert.equal((await uploads.get(`/api/files/${id}`)).status, 404);
  const path = `/api/requests/${number}/messages`;
  const note = { kind: 'note', body: 'See the file', files: [hidden] };
  assert.equal((await engineer.call('POST', path, note)).status, 201);
  const answer = { kind: 'answer', body: 'See the file', qualified: true, files: [shown] };
  const { body } = await engineer.call('POST', path, answer);
  assert.deepEqual(
    body.entries.flatMap((entry: { files: { id: string }[] }) => entry.files.map(({ id }) => id)),
    [hidden, shown],
  );
  assert.equal((await uploads.get(`/api/files/${hidden}`)).status, 404);
  assert.equal((await uploads.get(`/api/files/${hidden}/preview`)).status, 404);
  assert.equal((await uploads.get(`/api/files/${shown}`)).status, 200);
  const seen = (await owner.call('GET', `/api/requests/${number}`)).body;
  assert.doesNotMatch(JSON.stringify(seen), new RegExp(hidden));
});

test('what is thrown away takes its bytes with it', async () => {
  const id = await uploads.whole(Buffer.from('away with it'));
  assert.equal((await owner.call('DELETE', `/api/uploads/${id}`)).status, 204);
  assert.equal((await uploads.get(`/api/files/${id}`)).status, 404);
  for (;;) {
    const { rows } = await admin.query('select from file_removals where storage_key = $1', [id]);
    if (rows.length === 0) return;
    await delay(20);
  }
});

test('a session that ends in the middle of a long upload ends the upload', async () => {
  const leaver = await Caller.signedIn(url, member.email);
  const theirs = new Uploader(url, leaver);
  const { id } = await theirs.begin({ size: 100 });
  const dripping = theirs.drip(id, 0, 100, 250);
  await delay(300);
  await leaver.call('DELETE', '/api/sessions/current');
  assert.equal(await dripping, 'cut off');
  const { rows } = await admin.query('select state from files where file_id = $1', [id]);
  assert.deepEqual(rows, [{ state: 'uploading' }]);
});
