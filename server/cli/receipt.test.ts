import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { deeds } from '../../tests/support/deeds.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { receipt } from './receipt.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company('business');
const engineer = await world.staff('engineer');
const { send, write } = deeds(database, world.book);
const sentAt = world.now - 5 * 86_400_000;
const number = await send(company.owner, world.request(company, { severity: 2 }), sentAt);
const note = { kind: 'note', body: 'Seen before' } as const;
await write(engineer, number, note, sentAt + 60_000);
const answer = { kind: 'answer', body: 'Roll it back', qualified: true } as const;
await write(engineer, number, answer, sentAt + 3_600_000);

const folder = await mkdtemp(join(tmpdir(), 'pactdesk-receipt-'));
after(() => rm(folder, { recursive: true }));
const file = join(folder, 'receipt.json');

const owner = await Caller.signedIn(url, company.owner.email);
const download = await fetch(`${url}/api/requests/PD-${number}/receipt-file`, {
  headers: { cookie: owner.cookie },
});
await writeFile(file, await download.text());
const { fingerprint, pem } = (await owner.call('GET', '/api/signing-key')).body;

async function run(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await receipt(args, { stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test('the receipt comes as a file that is named for its request', () => {
  assert.equal(
    download.headers.get('content-disposition'),
    `attachment; filename="PD-${number}-receipt.json"`,
  );
  assert.match(download.headers.get('content-type') ?? '', /^application\/json/);
});

test('a downloaded receipt is proved offline, and told in words', async () => {
  const { code, out, err } = await run('verify', file);
  assert.equal(err, '');
  assert.equal(code, 0);
  assert.match(out, new RegExp(`^PD-${number}: a receipt of http://localhost`));
  assert.match(out, /3 entries, each follows from the one before\n.*1 of them internal/);
  assert.match(out, /Sent, severity 2 \(business promises an answer within 6 working hours\)/);
  assert.match(out, /^First answer$/m);
  assert.match(out, /not compared/);
  assert.ok(out.replaceAll(' ', '').includes(fingerprint));
});

test('the receipt is told in the language that is asked for', async () => {
  const { out } = await run('verify', file, '--lang', 'ru');
  assert.match(out, /Отправлен/);
});

test('the key that the desk gave proves who signed, as a fingerprint and as a file', async () => {
  const key = join(folder, 'key.pem');
  await writeFile(key, pem);
  for (const given of [fingerprint, fingerprint.toUpperCase().match(/../g).join(':'), key]) {
    const { code, out } = await run('verify', file, '--key', given);
    assert.equal(code, 0);
    assert.match(out, /the one that was given/);
  }
});

for (const [what, args, expected] of [
  [
    'another key',
    () => [file, '--key', 'ab'.repeat(32)],
    /signed with another key than the one given/,
  ],
  [
    'a short fingerprint',
    () => [file, '--key', fingerprint.slice(0, 16)],
    /neither a fingerprint of 64 digits/,
  ],
  ['a file that is not there', () => [join(folder, 'none.json')], /cannot be read: ENOENT/],
  ['a folder', () => [folder], /cannot be read: EISDIR/],
] as const) {
  test(`not proved, and said why: ${what}`, async () => {
    const { code, out, err } = await run('verify', ...args());
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, new RegExp(`^Not proved\\. .*${expected.source}`));
  });
}

test('wrong arguments are answered with what was expected', async () => {
  for (const args of [
    [],
    ['verify'],
    ['prove', file],
    ['verify', file, file],
    ['verify', file, '--loud'],
  ]) {
    const { code, err } = await run(...args);
    assert.equal(code, 2);
    assert.match(err, /Usage: pactdesk receipt verify FILE/);
  }
});
