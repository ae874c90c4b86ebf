import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { startEmbedded } from './index.ts';
import { cleanup } from './testing/cleanup.ts';
import { hold } from './testing/hold.ts';
import { ask, newDataDir, pidInFile, start } from './testing/site.ts';

test('a first start makes a database in UTF-8, in UTC, with checksums and without TCP', async (t) => {
  const { admin, adopted } = await start(t, await newDataDir(t));
  const settings = await ask(
    admin.host,
    `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as timezone,
      current_setting('data_checksums') as checksums, current_setting('listen_addresses') as tcp,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('unix_socket_permissions') as socket, current_database() as name,
      (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale`,
  );
  assert.equal(adopted, false);
  assert.deepEqual(settings, {
    encoding: 'UTF8',
    timezone: 'UTC',
    checksums: 'on',
    tcp: '',
    fsync: 'on',
    commit: 'on',
    socket: '0700',
    name: 'pactdesk',
    locale: 'b C.UTF-8',
  });
});

test('full text search and trigrams fold Cyrillic capitals', async (t) => {
  const { admin } = await start(t, await newDataDir(t));
  await ask(admin.host, 'create extension pg_trgm');
  const { matches, similar } = await ask(
    admin.host,
    `select to_tsvector('russian', 'ОШИБКИ СЕРВЕРА') @@ plainto_tsquery('russian', 'ошибка') as matches,
      similarity('ОТЧЁТ', 'отчёт') as similar`,
  );
  assert.deepEqual({ matches, similar }, { matches: true, similar: 1 });
});

test('only the owner may enter the folders of the data and of the socket', async (t) => {
  const dataDir = await newDataDir(t);
  const { admin } = await start(t, dataDir);
  for (const folder of [path.join(dataDir, 'postgres'), admin.host]) {
    assert.equal((await stat(folder)).mode & 0o777, 0o700, folder);
  }
});

test('a stopped database starts again with its rows', async (t) => {
  const dataDir = await newDataDir(t);
  const first = await start(t, dataDir);
  await ask(first.admin.host, 'create table kept as select 7 as n');
  await first.stop();
  const second = await start(t, dataDir);
  assert.equal(second.adopted, false);
  assert.deepEqual(await ask(second.admin.host, 'select n from kept'), { n: 7 });
});

test('stop resolves when the server is gone, and a second stop does nothing more', async (t) => {
  const dataDir = await newDataDir(t);
  const { stop } = await start(t, dataDir);
  const pid = (await pidInFile(dataDir)) ?? 0;
  await stop();
  await stop();
  assert.equal(await pidInFile(dataDir), undefined);
  assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
});

test('the progress is told in sentences, and a join needs none', async (t) => {
  const dataDir = await newDataDir(t);
  const told: string[] = [];
  const progress = (message: string) => void told.push(message);
  const first = await startEmbedded({ dataDir, progress });
  const second = await startEmbedded({ dataDir, progress });
  await Promise.all([first.stop(), second.stop()]);
  // A machine at its limit may need a word more while the server comes up.
  const withoutWaiting = told.filter((message) => !message.startsWith('The database is not ready'));
  assert.deepEqual(withoutWaiting, [
    'Preparing the database for the first time.',
    'Starting the database.',
  ]);
});

test('Ctrl-C in the terminal ends the program and not the server', async (t) => {
  const dataDir = await newDataDir(t);
  const holder = await hold(t, dataDir);
  await holder.kill('SIGINT'); // to its whole process group, as a terminal does
  const again = await start(t, dataDir);
  assert.equal(again.adopted, true);
});

test('the environment of the program does not change the server', async (t) => {
  const saved = { ...process.env };
  Object.assign(process.env, { PGPORT: '1', PGSSLMODE: 'require', PGDATA: '/nowhere' });
  cleanup(t, () => {
    process.env = saved;
  });
  const { admin } = await start(t, await newDataDir(t));
  assert.deepEqual(await ask(admin.host, `select current_setting('port') as port`), {
    port: '5432',
  });
});

test('nothing else is left in the data folder', async (t) => {
  const dataDir = await newDataDir(t);
  await start(t, dataDir);
  const names = ['postgres', 'postgres-socket', 'postgres.lock', 'postgres.log'];
  assert.deepEqual((await readdir(dataDir)).sort(), names);
});
