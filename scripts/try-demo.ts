import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../tests/support/free-port.ts';
import { root, seconds } from './command.ts';

/**
 * Starts `npm run demo` as a newcomer would, waits for its page, presses Ctrl-C, and wants exit code 0
 * and nothing left running. Used by .ci/run in a fresh copy that was installed with scripts off.
 */
const startLimitMs = 240_000;
const stopLimitMs = 30_000;

const started = performance.now();
const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-demo-'));
const port = await freePort();
// A process group of its own, so that one signal reaches all of it like Ctrl-C in a terminal.
const demo = spawn('npm', ['run', 'demo'], {
  cwd: root,
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
const ended = once(demo, 'exit');
// Not once: the launcher passes on what the whole group has got already.
process.on('SIGTERM', () => {
  cleanUp();
  process.exit(1);
});
try {
  await answering(`http://127.0.0.1:${port}/readyz`, demo);
  const page = await fetch(`http://127.0.0.1:${port}/`);
  const text = await page.text();
  if (page.status !== 200 || !/<html/i.test(text)) throw new Error(`/ answered ${page.status}`);
  console.log(`The demo serves its page (${seconds(performance.now() - started)}); Ctrl-C …`);
  signalGroup('SIGINT');
  await Promise.race([ended, delay(stopLimitMs, undefined, { ref: false })]);
  if (demo.exitCode !== 0) throw new Error(`After Ctrl-C the exit code is ${demo.exitCode}, not 0`);
  const left = processesWith(dataDir);
  if (left.length > 0) throw new Error(`Still running after Ctrl-C: ${left.join(', ')}`);
  console.log('The demo stopped cleanly.');
} finally {
  cleanUp();
}

function cleanUp(): void {
  signalGroup('SIGKILL');
  for (const id of processesWith(dataDir)) process.kill(id, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The demo ended with code ${child.exitCode}`);
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await delay(250);
  }
  throw new Error(`${url} did not answer 200 within ${seconds(startLimitMs)}`);
}

function signalGroup(signal: NodeJS.Signals): void {
  try {
    if (demo.pid) process.kill(-demo.pid, signal);
  } catch {
    // The whole group has ended.
  }
}

/** Ids of the processes that have `folder` in their command line: the database runs in a group of its own. */
function processesWith(folder: string): number[] {
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return ids.filter((id) => id !== process.pid && commandLine(id).includes(folder));
}

function commandLine(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return ''; // It ended meanwhile.
  }
}
