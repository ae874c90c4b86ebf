import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { copyCheckout } from './testing/checkout.ts';
import { cleanup } from './testing/cleanup.ts';
import { hold } from './testing/hold.ts';
import { ask, isRoot, newDataDir, temporaryFolder } from './testing/site.ts';

/** Run by root, the program keeps everything root may do but this. */
const without = (capabilities: string) =>
  isRoot ? ['setpriv', '--bounding-set', capabilities] : [];

test('a program and a data folder below a folder closed to others work', async (t) => {
  const folder = await temporaryFolder(t);
  const { program } = await copyCheckout(folder);
  await chmod(folder, 0o700);
  const { said } = await hold(t, path.join(folder, 'data'), { program });
  assert.deepEqual(await ask(said.host, 'select 1 as n'), { n: 1 });
});

test('so they do in a container, which may override permissions but not read past them', async (t) => {
  const folder = await temporaryFolder(t);
  await chmod(folder, 0o700);
  const wrapper = without('-dac_read_search');
  const { said } = await hold(t, path.join(folder, 'data'), { wrapper });
  assert.deepEqual(await ask(said.host, 'select 1 as n'), { n: 1 });
});

test('a folder closed to the user that runs the server is refused in words', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, 'data'));
  await chmod(folder, isRoot ? 0o700 : 0o000);
  cleanup(t, () => chmod(folder, 0o700));
  // The empty path leaves setpriv out of reach, as on a machine without util-linux.
  const wrapper = isRoot ? ['env', 'PATH=/nowhere'] : [];
  const { said } = await hold(t, path.join(folder, 'data'), { wrapper });
  assert.match(said.refused ?? '', /data/);
  assert.match(
    said.refused ?? '',
    isRoot ? /every user may enter/ : /this user may not write there/,
  );
});

test('programs that cannot run here, as on musl, are refused in words that say what to do', async (t) => {
  const folder = await temporaryFolder(t);
  const { program, packageFolder } = await copyCheckout(folder);
  const postgres = path.join(packageFolder, 'native', 'bin', 'postgres');
  const text = (await readFile(postgres)).toString('latin1').replaceAll('/ld-linux', '/ld-absnt');
  await writeFile(postgres, text, 'latin1');
  const { said } = await hold(t, path.join(folder, 'data'), { program });
  assert.match(said.refused ?? '', /(not found|no such file).*DATABASE_URL/i);
});

test('an ordinary user who is not listed in /etc/passwd can make and run a database', async (t) => {
  const dataDir = await newDataDir(t);
  await mkdir(dataDir);
  await chmod(dataDir, 0o777);
  const { said } = await hold(t, dataDir, { uid: isRoot ? 1234 : undefined });
  assert.deepEqual(await ask(said.host, 'select 1 as n'), { n: 1 });
});
