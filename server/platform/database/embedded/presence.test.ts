import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { hold } from './testing/hold.ts';
import { ask, killServer, newDataDir, pidInFile, start } from './testing/site.ts';

const holders = `select count(*)::int as n from pg_locks where locktype = 'advisory' and mode = 'ShareLock'`;

test('a second process joins the running server, and the first to leave leaves it running', async (t) => {
  const dataDir = await newDataDir(t);
  const first = await hold(t, dataDir);
  const second = await hold(t, dataDir);
  assert.deepEqual([first.said.adopted, second.said.adopted], [false, true]);
  await first.leave();
  assert.deepEqual(await ask(second.said.host, 'select 1 as n'), { n: 1 });
  await second.leave();
  assert.equal(await pidInFile(dataDir), undefined);
});

test('four that start at once on a new folder end up on one server', async (t) => {
  const dataDir = await newDataDir(t);
  const all = await Promise.all([1, 2, 3, 4].map(() => hold(t, dataDir)));
  assert.deepEqual(all.map(({ said }) => said.adopted).sort(), [false, true, true, true]);
  assert.deepEqual(await ask(all[0]?.said.host, holders), { n: 4 });
});

test('two that leave at once do not both leave the server running', async (t) => {
  const dataDir = await newDataDir(t);
  for (let round = 0; round < 3; round += 1) {
    const both = await Promise.all([start(t, dataDir), start(t, dataDir)]);
    await Promise.all(both.map(({ stop }) => stop()));
    assert.equal(await pidInFile(dataDir), undefined);
  }
});

test('one that starts while the last one leaves gets a server', async (t) => {
  const dataDir = await newDataDir(t);
  const first = await start(t, dataDir);
  const [second] = await Promise.all([start(t, dataDir), first.stop()]);
  assert.deepEqual(await ask(second.admin.host, 'select 1 as n'), { n: 1 });
});

test('what a killed process left running is adopted, and stopped by the last one out', async (t) => {
  const dataDir = await newDataDir(t);
  const first = await hold(t, dataDir);
  const pid = await pidInFile(dataDir);
  await first.kill();
  const second = await start(t, dataDir);
  assert.equal(second.adopted, true);
  assert.equal(await pidInFile(dataDir), pid);
  // The server learns of a killed process when it next looks at its connection.
  await until(async () => (await ask(second.admin.host, holders)).n === 1);
  await second.stop();
  assert.equal(await pidInFile(dataDir), undefined);
});

test('one that was cut off by a crash inside the server is present again', async (t) => {
  const { admin } = await start(t, await newDataDir(t));
  await ask(
    admin.host,
    `copy (select 1) to program 'kill -9 $PPID'`, // ends the process that serves this connection
  ).catch(() => {});
  await until(async () => (await ask(admin.host, holders)).n === 1);
});

test('a server that was killed is started again under a running program', async (t) => {
  const dataDir = await newDataDir(t);
  const { admin, stop } = await start(t, dataDir);
  await ask(admin.host, 'create table kept as select 7 as n');
  await killServer(dataDir);
  await until(async () => (await ask(admin.host, 'select n from kept')).n === 7);
  await stop();
  assert.equal(await pidInFile(dataDir), undefined);
});

/** Waits for a moment that comes by itself; the runner's own limit ends a wait for one that does not. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await sleep(20);
}
