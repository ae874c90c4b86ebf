import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, cp, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** A throw-away PostgreSQL. `url` signs in as its superuser on the loopback address. */
export type Cluster = { readonly url: string; readonly stop: () => Promise<void> };

const startLimitMs = 30_000;
const stopLimitMs = 10_000;
const isRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root: then it runs as `nobody`, whom every Linux knows by number. */
const identity = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const run = promisify(execFile);

/**
 * Starts a new, empty cluster in a temporary folder. Nothing in it survives a crash: fsync is off.
 * `stop` ends it and deletes the folder; it is ended as well when this process exits without `stop`.
 */
export async function startCluster(binaries: PostgresBinaries): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'pactdesk-cluster-'));
  if (isRoot) await chown(folder, 65_534, 65_534);
  try {
    const server = binaries.kind === 'embedded' ? await copyOf(binaries, folder) : binaries.folder;
    const password = randomBytes(16).toString('hex');
    await initialise(server, binaries.major, folder, password);
    const port = await freePort();
    const postgres = await spawnServer(server, folder, port);
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    const stop = () => stopServer(postgres, folder);
    await ready(url, postgres, folder).catch(async (error) => {
      await stop();
      throw error;
    });
    return { url, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * `nobody` may be kept out of the checkout by a parent folder, and npm with scripts off leaves the
 * links between the libraries out: a copy with its links avoids both, and the checkout stays as it is.
 */
async function copyOf(binaries: PostgresBinaries, folder: string): Promise<string> {
  const copy = join(folder, 'native');
  await cp(binaries.folder, copy, { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(copy, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(folder, target);
    await rm(link, { force: true });
    await symlink(relative(dirname(link), join(folder, source)), link);
  }
  return copy;
}

async function initialise(server: string, major: number, folder: string, password: string) {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (isRoot) await chown(passwordFile, 65_534, 65_534);
  const locale =
    major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  await run(
    join(server, 'bin/initdb'),
    [
      '--pgdata',
      join(folder, 'data'),
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-sync',
      ...locale,
    ],
    { ...identity, cwd: folder, env: { ...process.env, HOME: folder } },
  );
}

async function spawnServer(server: string, folder: string, port: number): Promise<ChildProcess> {
  const log = await open(logOf(folder), 'w');
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const postgres = spawn(join(server, 'bin/postgres'), ['-D', join(folder, 'data'), ...options], {
    ...identity,
    cwd: folder,
    stdio: ['ignore', log.fd, log.fd],
  });
  const spawned = once(postgres, 'spawn');
  const endWithUs = () => postgres.kill('SIGQUIT');
  process.once('exit', endWithUs);
  postgres.once('exit', () => process.off('exit', endWithUs));
  await spawned;
  await log.close();
  return postgres;
}

async function ready(url: string, postgres: ChildProcess, folder: string): Promise<void> {
  const deadline = performance.now() + startLimitMs;
  while (postgres.exitCode === null && performance.now() < deadline) {
    if (await answers(url)) return;
    await delay(50);
  }
  throw new Error(`PostgreSQL did not start:\n${await readFile(logOf(folder), 'utf8')}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch {
    return false;
  }
  await client.end();
  return true;
}

/** SIGQUIT: the data are thrown away, so nobody waits for a checkpoint. */
async function stopServer(postgres: ChildProcess, folder: string): Promise<void> {
  if (postgres.exitCode === null && postgres.signalCode === null) {
    const ended = once(postgres, 'exit');
    postgres.kill('SIGQUIT');
    const impatience = setTimeout(() => postgres.kill('SIGKILL'), stopLimitMs);
    await ended;
    clearTimeout(impatience);
  }
  await rm(folder, { recursive: true, force: true });
}

function logOf(folder: string): string {
  return join(folder, 'postgres.log');
}
