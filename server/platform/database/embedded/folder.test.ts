import assert from 'node:assert/strict';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { EmbeddedError } from './index.ts';
import { cleanup } from './testing/cleanup.ts';
import { hold } from './testing/hold.ts';
import { ask, isRoot, newDataDir, start, temporaryFolder } from './testing/site.ts';

const stranger = 1234;

test('a path longer than a socket may have works', async (t) => {
  const dataDir = path.join(await temporaryFolder(t), 'л'.repeat(100), 'data');
  const { admin } = await start(t, dataDir);
  cleanup(t, () => rm(admin.host, { recursive: true }));
  assert.ok(Buffer.byteLength(`${admin.host}/.s.PGSQL.5432`) <= 103, admin.host);
  assert.deepEqual(await ask(admin.host, 'select 1 as n'), { n: 1 });
});

test('a second process finds the socket of a long path', async (t) => {
  const dataDir = path.join(await temporaryFolder(t), 'l'.repeat(220), 'data');
  const { admin } = await start(t, dataDir);
  cleanup(t, () => rm(admin.host, { recursive: true }));
  assert.equal((await hold(t, dataDir)).said.adopted, true);
});

test('a path with spaces, quotes, a comma and Cyrillic letters works', async (t) => {
  const dataDir = path.join(await temporaryFolder(t), `Данные, "мои" it's`, 'data');
  const { admin } = await start(t, dataDir);
  assert.ok(admin.host.startsWith(dataDir));
  assert.deepEqual(await ask(admin.host, 'select 1 as n'), { n: 1 });
});

test('a link to the data folder leads to the same server', async (t) => {
  const folder = await temporaryFolder(t);
  await start(t, path.join(folder, 'data'));
  await symlink(path.join(folder, 'data'), path.join(folder, 'link'));
  assert.equal((await start(t, path.join(folder, 'link'))).adopted, true);
});

test('a data folder that is a file is refused by name', async (t) => {
  const file = path.join(await temporaryFolder(t), 'file');
  await writeFile(file, '');
  await refuses(start(t, file), /data folder .*\/file cannot be used: .* is a file/);
  await refuses(
    start(t, path.join(file, 'data')),
    /data folder .*\/data cannot be used: .* is a file/,
  );
});

test('a data folder that cannot be written is refused by name', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, 'closed'), { mode: 0o555 });
  for (const dataDir of [path.join(folder, 'closed'), path.join(folder, 'closed', 'data')]) {
    const { said } = await hold(t, dataDir, isRoot ? { uid: stranger } : {});
    assert.match(
      said.refused ?? '',
      /data folder .*closed.* cannot be used: this user may not write/,
    );
  }
});

test('a place where no folder can be made is refused and not tried for ever', async (t) => {
  await refuses(start(t, '/proc/data'), /data folder \/proc\/data cannot be used/);
});

test('a database of another user is refused and left alone', async (t) => {
  const dataDir = await newDataDir(t);
  if (isRoot) await (await start(t, dataDir)).stop();
  else {
    await mkdir(dataDir);
    await symlink('/etc', path.join(dataDir, 'postgres')); // root's
  }
  const { said } = await hold(t, dataDir, isRoot ? { uid: stranger } : {});
  assert.match(said.refused ?? '', /belongs to user id \d+, and this process runs as user id \d+/);
});

test('a database of another major version is refused and left alone', async (t) => {
  const dataDir = await newDataDir(t);
  await mkdir(path.join(dataDir, 'postgres'), { recursive: true });
  await writeFile(path.join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await refuses(start(t, dataDir), /made by PostgreSQL 17, and this program brings PostgreSQL 18/);
  assert.deepEqual(await readdir(path.join(dataDir, 'postgres')), ['PG_VERSION']);
});

test('a folder of other files in the place of the database is refused and left alone', async (t) => {
  const dataDir = await newDataDir(t);
  await mkdir(path.join(dataDir, 'postgres'), { recursive: true });
  await writeFile(path.join(dataDir, 'postgres', 'letter.txt'), 'mine');
  await refuses(start(t, dataDir), /is no database/);
  assert.deepEqual(await readdir(path.join(dataDir, 'postgres')), ['letter.txt']);
});

test('a socket folder that somebody else may have made is refused', async (t) => {
  const folder = await temporaryFolder(t);
  const dataDir = path.join(folder, 'l'.repeat(220), 'data');
  const { admin, stop } = await start(t, dataDir);
  await stop();
  await rename(admin.host, path.join(folder, 'aside'));
  await symlink(path.join(folder, 'aside'), admin.host);
  cleanup(t, () => rm(admin.host, { force: true }));
  await refuses(start(t, dataDir), /nobody else may enter/);
});

test('a server that cannot start shows the last words of its log', async (t) => {
  const dataDir = await newDataDir(t);
  await (await start(t, dataDir)).stop();
  await writeFile(
    path.join(dataDir, 'postgres', 'postgresql.auto.conf'),
    'shared_buffers = many\n',
  );
  await refuses(start(t, dataDir), /did not start.*postgres\.log.*shared_buffers/s);
});

async function refuses(starting: Promise<unknown>, words: RegExp): Promise<void> {
  await assert.rejects(
    starting,
    (error) => error instanceof EmbeddedError && words.test(error.message),
  );
}
