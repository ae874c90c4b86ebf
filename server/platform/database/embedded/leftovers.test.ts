import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, lstat, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginToHold, hold } from './testing/hold.ts';
import { ask, killServer, newDataDir, start } from './testing/site.ts';

test('after a crash of program and server together every committed row is there', async (t) => {
  const dataDir = await crashed(t);
  const { admin, adopted } = await start(t, dataDir);
  assert.equal(adopted, false);
  assert.deepEqual(await ask(admin.host, 'select n from kept'), { n: 7 });
});

test('a process id that another program of the same user has by now does not stop the start', async (t) => {
  const dataDir = await crashed(t);
  const { uid, gid } = await stat(path.join(dataDir, 'postgres'));
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore', uid, gid });
  t.after(() => stranger.kill());
  for (const file of ['postgres/postmaster.pid', 'postgres-socket/.s.PGSQL.5432.lock']) {
    const text = await readFile(path.join(dataDir, file), 'utf8');
    await writeFile(path.join(dataDir, file), text.replace(/^\d+/, String(stranger.pid)));
  }
  const { admin } = await start(t, dataDir);
  assert.deepEqual(await ask(admin.host, 'select n from kept'), { n: 7 });
});

test('an empty lock file from a full disk does not stop the start', async (t) => {
  const dataDir = await crashed(t);
  const file = path.join(dataDir, 'postgres', 'postmaster.pid');
  await writeFile(file, '');
  await utimes(file, 0, 0);
  const { admin } = await start(t, dataDir);
  assert.deepEqual(await ask(admin.host, 'select n from kept'), { n: 7 });
});

test('a copy of a data folder starts, whoever made it', async (t) => {
  const dataDir = await crashed(t);
  const copy = await newDataDir(t);
  await cp(dataDir, copy, {
    recursive: true,
    filter: async (from) => !(await lstat(from)).isSocket(),
  });
  const { admin } = await start(t, copy); // made by root, it was root's
  assert.deepEqual(await ask(admin.host, 'select n from kept'), { n: 7 });
});

test('a first start that was killed half way leaves no half database', async (t) => {
  const dataDir = await newDataDir(t);
  const first = beginToHold(t, dataDir);
  while (!(await isBeingMade(dataDir))) await sleep(5);
  await first.kill();
  assert.ok(!(await readdir(dataDir)).includes('postgres'));
  const { admin } = await start(t, dataDir);
  assert.deepEqual(await ask(admin.host, 'select 1 as n'), { n: 1 });
});

test('what a killed first start left behind is cleaned', async (t) => {
  const dataDir = await newDataDir(t);
  await mkdir(path.join(dataDir, 'postgres.new-left'), { recursive: true });
  await start(t, dataDir);
  assert.ok(!(await readdir(dataDir)).includes('postgres.new-left'));
});

async function isBeingMade(dataDir: string): Promise<boolean> {
  const names: string[] = await readdir(dataDir, { recursive: true }).catch(() => []);
  return names.some((name) => name.startsWith('postgres.new-') && name.endsWith('PG_VERSION'));
}

/** A data folder whose program and server were killed after `kept` had its one row. */
async function crashed(t: TestContext): Promise<string> {
  const dataDir = await newDataDir(t);
  const holder = await hold(t, dataDir);
  await ask(holder.said.host, 'create table kept as select 7 as n');
  await holder.kill();
  await killServer(dataDir);
  return dataDir;
}
