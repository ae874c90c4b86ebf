import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startEmbedded } from '../../server/platform/database/embedded/index.ts';

const wanted = 1_000;
const writer = fileURLToPath(new URL('./embedded-writer.ts', import.meta.url));

test('every acknowledged row is there after the program was killed at random moments', async (t) => {
  const dataDir = await newDataDir(t);
  const acknowledged = await writeAndKill(dataDir, (program) => program.kill('SIGKILL'));
  await assertAllThere(dataDir, acknowledged);
});

test('every acknowledged row is there after the database was killed at random moments', async (t) => {
  const dataDir = await newDataDir(t);
  const acknowledged = await writeAndKill(dataDir, async () => {
    process.kill(await serverPid(dataDir), 'SIGKILL');
  });
  await assertAllThere(dataDir, acknowledged);
});

test('every acknowledged row is there after both were killed at random moments', async (t) => {
  const dataDir = await newDataDir(t);
  const acknowledged = await writeAndKill(dataDir, async (program) => {
    process.kill(await serverPid(dataDir), 'SIGKILL');
    program.kill('SIGKILL');
  });
  await assertAllThere(dataDir, acknowledged);
});

/** Lets writers run, one after the other, each until it is killed, until enough rows have been acknowledged. */
async function writeAndKill(
  dataDir: string,
  kill: (program: ChildProcess) => unknown,
): Promise<number[]> {
  const acknowledged: number[] = [];
  while (acknowledged.length < wanted) {
    const program = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', writer, dataDir],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(program, 'exit');
    let left = randomInt(1, 250);
    for await (const line of createInterface(program.stdout)) {
      acknowledged.push(Number(line));
      left -= 1;
      if (left === 0) await kill(program);
    }
    await ended;
    assert.ok(left <= 0, 'the writer ended before it was killed');
  }
  return acknowledged;
}

async function assertAllThere(dataDir: string, acknowledged: number[]): Promise<void> {
  const { admin, stop } = await startEmbedded({ dataDir, progress: () => {} });
  const client = new Client(admin);
  await client.connect();
  const { rows } = await client.query<{ id: number }>('select id from written');
  await client.end();
  await stop();
  const there = new Set(rows.map(({ id }) => id));
  assert.ok(acknowledged.length >= wanted);
  assert.deepEqual(
    acknowledged.filter((id) => !there.has(id)),
    [],
  );
}

async function newDataDir(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-crash-'));
  await chmod(folder, 0o755);
  const dataDir = path.join(folder, 'data');
  t.after(async () => {
    const left = await serverPid(dataDir);
    if (left) process.kill(left, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return dataDir;
}

/** The server's process id, or 0 where none runs. */
async function serverPid(dataDir: string): Promise<number> {
  const file = path.join(dataDir, 'postgres', 'postmaster.pid');
  return Number.parseInt(await readFile(file, 'utf8').catch(() => '0'), 10);
}
