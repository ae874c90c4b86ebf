import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedError } from './error.ts';
import type { Site } from './site.ts';
import { port } from './socket-folder.ts';

const stopLimit = 120_000; // ms; the last checkpoint of a slow disk takes its time

/** The process id of the server that runs on this cluster, if one does. */
export async function serverPid(site: Site): Promise<number | undefined> {
  const pid = Number.parseInt(await readPidFile(site), 10);
  return pid > 0 && (await isServer(pid, site)) ? pid : undefined;
}

async function readPidFile(site: Site): Promise<string> {
  return await readFile(pidFile(site), 'utf8').catch(() => '');
}

function pidFile(site: Site): string {
  return path.join(site.cluster, 'postmaster.pid');
}

/** After a crash or a reboot the id in the file can be any other program's by now. */
async function isServer(pid: number, site: Site): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const line = await commandLine(pid);
  // Unreadable: better wait for a stranger than start a second server on the same files.
  return line === undefined || line.includes(`\0-D\0${site.cluster}\0`);
}

/** The arguments of a process, each followed by a zero byte; a process that has ended but is not yet reaped has none. */
async function commandLine(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  }
  const ps = promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return await ps.then(({ stdout }) => stdout.trim().replace(/ | $/g, '\0')).catch(() => undefined);
}

/**
 * Makes a lock file that a crash left behind harmless. To be called under the start lock, when no server runs.
 * PostgreSQL takes the id of its own parent for stale and goes on to look for processes that still use the shared
 * memory named further down. Removing the file would skip that look, and lose data where one is alive.
 */
export async function disarmPidFile(site: Site): Promise<void> {
  const text = await readPidFile(site);
  const rest = text.indexOf('\n');
  if (rest > 0) await writeFile(pidFile(site), `${process.pid}${text.slice(rest)}`);
  else if (await isOld(pidFile(site))) await rm(pidFile(site), { force: true });
  await rm(path.join(site.socketFolder, `.s.PGSQL.${port}.lock`), { force: true });
}

/** An empty lock file is one that is being written right now, or a disk that was full. */
async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > 5_000;
}

/** Stops the server at once but cleanly: connections are closed, everything is written. Waits until it is gone. */
export async function stopServer(site: Site): Promise<void> {
  const pid = await serverPid(site);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  const limit = performance.now() + stopLimit;
  while (await isServer(pid, site)) {
    if (performance.now() > limit) {
      throw new EmbeddedError(
        `The database server (process ${pid}) did not stop within ${stopLimit / 1000} s. The data are safe; ` +
          `it may still be writing. Its log is ${site.log}.`,
      );
    }
    await sleep(10);
  }
}
