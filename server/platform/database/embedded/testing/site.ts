import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Embedded, startEmbedded } from '../index.ts';
import { cleanup } from './cleanup.ts';

export const isRoot = process.geteuid?.() === 0;

/** A new folder that every user may enter. What still runs or lies in it is gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-'));
  await chmod(folder, 0o755);
  cleanup(t, async () => {
    await killServer(path.join(folder, 'data'));
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return folder;
}

/** The same, as the path of a data folder that does not exist yet. */
export async function newDataDir(t: TestContext): Promise<string> {
  return path.join(await temporaryFolder(t), 'data');
}

/** Starts the database in this process; it is stopped after the test. */
export async function start(t: TestContext, dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  cleanup(t, () => embedded.stop());
  return embedded;
}

/** The one row that a query gives, on a connection of its own. */
export async function ask(host: string | undefined, sql: string): Promise<Record<string, unknown>> {
  assert.ok(host, 'there is no database to ask');
  const client = new Client({
    host,
    port: 5432,
    user: 'postgres',
    database: 'pactdesk',
    ssl: false,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

export async function pidInFile(dataDir: string): Promise<number | undefined> {
  const file = path.join(dataDir, 'postgres', 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return pid > 0 ? pid : undefined;
}

/** Ends the server of this data folder with kill -9, as a crash would, and waits until it is gone. */
export async function killServer(dataDir: string): Promise<void> {
  const pid = await pidInFile(dataDir);
  if (pid === undefined || !(await isPostgres(pid))) return;
  process.kill(pid, 'SIGKILL');
  while (await isPostgres(pid)) await sleep(5);
}

async function isPostgres(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.includes('bin/postgres\0');
}
