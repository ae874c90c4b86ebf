import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ConfigError } from '../platform/config.ts';
import { Signer } from './index.ts';

const folder = await mkdtemp(join(tmpdir(), 'pactdesk-signing-'));
after(() => rm(folder, { recursive: true }));
const fresh = () => join(folder, randomUUID(), 'data');

test('the key is made at its first use, in a file that its owner alone can read', async () => {
  const dataDir = fresh();
  const signer = new Signer({ dataDir, signingKeyFile: null });
  assert.equal(await signer.existing(), null);
  const { publicKey, sign } = await signer.key();
  assert.ok(publicKey.verifies('words', sign('words')));
  assert.equal((await stat(join(dataDir, 'signing-key.pem'))).mode & 0o777, 0o600);
});

test('of processes that need the key at the same moment all have the same, and nothing else is left', async () => {
  const dataDir = fresh();
  const keys = await Promise.all(
    Array.from({ length: 20 }, () => new Signer({ dataDir, signingKeyFile: null }).key()),
  );
  assert.equal(new Set(keys.map(({ publicKey }) => publicKey.fingerprint)).size, 1);
  assert.deepEqual(await readdir(dataDir), ['signing-key.pem']);
});

test('a key is the same after a new start', async () => {
  const dataDir = fresh();
  const first = await new Signer({ dataDir, signingKeyFile: null }).key();
  const second = await new Signer({ dataDir, signingKeyFile: null }).existing();
  assert.equal(second?.publicKey.id, first.publicKey.id);
});

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const ours = generateKeyPairSync('ed25519').privateKey.export(pkcs8);
const ofAnotherKind = generateKeyPairSync('x25519').privateKey.export(pkcs8);

test('a key that the operator named is used, whoever made it', async () => {
  const file = join(folder, 'own.pem');
  await writeFile(file, ours);
  await chmod(file, 0o400);
  const { publicKey, sign } = await new Signer({ dataDir: fresh(), signingKeyFile: file }).key();
  assert.ok(publicKey.verifies('words', sign('words')));
});

for (const [what, content, expected] of [
  ['is not there', null, /ENOENT/],
  ['holds no key', 'words', /expected a file with an Ed25519 private key in PEM/],
  ['holds a key of another kind', ofAnotherKind, /no Ed25519 key/],
] as const) {
  test(`a named key whose file ${what} is refused, and none is made in its place`, async () => {
    const file = join(folder, `${what}.pem`);
    if (content) await writeFile(file, content);
    const signer = new Signer({ dataDir: fresh(), signingKeyFile: file });
    for (const use of [() => signer.key(), () => signer.existing()])
      await assert.rejects(
        use,
        (error) => error instanceof ConfigError && expected.test(error.message),
      );
    assert.equal(await readFile(file, 'utf8').catch(() => null), content);
  });
}
