import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const START_LIMIT_MS = 60_000;

export interface Clamd {
  /** The path of its socket. */
  socket: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it, and clears away all that was its. */
  end(): Promise<void>;
}

/**
 * Debian's clamd with one signature of our own, in hex as a `.ndb` has it, and a socket of its own. It is not started
 * yet: `start` begins it, and waits until it answers.
 */
export async function prepareClamd(
  name: string,
  signature: string,
  largest: string,
): Promise<Clamd> {
  const folder = await mkdtemp(join(tmpdir(), 'pactdesk-clamd-'));
  // As root it goes on as the user that the package made.
  await chmod(folder, 0o777);
  const database = join(folder, 'db');
  await mkdir(database, { mode: 0o755 });
  await writeFile(join(database, 'ours.ndb'), `${name}:0:*:${signature}\n`);
  const socket = join(folder, 'clamd.sock');
  const config = join(folder, 'clamd.conf');
  const settings = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${database}`,
    `StreamMaxLength ${largest}`,
    `TemporaryDirectory ${folder}`,
    'Foreground yes',
    'OfficialDatabaseOnly no',
  ];
  await writeFile(config, `${settings.join('\n')}\n`);
  let child: ChildProcess | null = null;

  const stop = async () => {
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = null;
    await rm(socket, { force: true });
  };
  return {
    socket,
    stop,
    start: async () => {
      child = spawn('/usr/sbin/clamd', ['-c', config], { stdio: 'ignore' });
      const failed = once(child, 'error').then(([error]) => Promise.reject(error));
      await Promise.race([answering(socket), failed]);
    },
    end: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function answering(socket: string): Promise<void> {
  const until = performance.now() + START_LIMIT_MS;
  while (!(await pings(socket))) {
    if (performance.now() > until) throw new Error('clamd did not start');
    await delay(50);
  }
}

const pings = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => socket.write('zPING\0'));
    socket.setTimeout(500, () => socket.destroy());
    socket.once('data', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => {});
    socket.once('close', () => resolve(false));
  });
