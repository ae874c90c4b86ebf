import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const START_LIMIT_MS = 120_000;

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** From spawning to `/readyz`, in seconds. */
  startedIn: number;
  stop(): Promise<void>;
}

/** The product as people start it, in a process of its own. */
export async function startProcess(
  command: 'demo' | 'start',
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const port = settings.PORT ?? String(await freePort());
  const url = `http://localhost:${port}`;
  // Tests and benches call faster than people, and have no telephone.
  const limits = {
    STAFF_SECOND_FACTOR: 'optional',
    RATE_LIMIT_PER_PERSON: '1000000',
    RATE_LIMIT_PER_ADDRESS: '1000000',
  };
  const env = { ...process.env, ...limits, PORT: port, ...settings };
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin/pactdesk.cjs'), command], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  while (!(await answers(`${url}/readyz`))) {
    if (child.exitCode !== null || performance.now() - started > START_LIMIT_MS) {
      await stop();
      throw new Error('the server did not start');
    }
    await delay(10);
  }
  return { url, child, startedIn: (performance.now() - started) / 1000, stop };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Resident memory of the server that this launcher started, in megabytes (Linux). */
export async function residentMegabytes(launcher: number): Promise<number> {
  const children = await readFile(`/proc/${launcher}/task/${launcher}/children`, 'utf8');
  const status = await readFile(`/proc/${children.trim().split(' ')[0]}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
