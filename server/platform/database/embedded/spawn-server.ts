import { spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { EmbeddedError } from './error.ts';
import { command, type Launcher } from './launcher.ts';
import { makeOwnFile } from './owner.ts';
import { serverArguments } from './settings.ts';
import type { Site } from './site.ts';

const logLimit = 16 * 1024 * 1024; // bytes; then the log is put aside and a new one begun

/** A server that this process has spawned. */
export interface Server {
  hasEnded(): boolean;
  /** What it has written to the log so far, or why it could not even be spawned. */
  words(): Promise<string>;
}

/** Spawns the server of an existing cluster. It writes to the site's log and outlives this process. */
export async function spawnServer(
  site: Site,
  launcher: Launcher,
  postgres: string,
): Promise<Server> {
  const earlier = await prepareLog(site);
  const log = await open(site.log, 'a');
  const { file, args, options } = command(launcher, postgres, serverArguments(site));
  // Detached: Ctrl-C in a terminal goes to its whole group, and the server must outlive what we still have to write.
  const child = spawn(file, args, {
    ...options,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  child.unref();
  await log.close();
  return {
    hasEnded: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    words: async () => {
      if (failure) return failure.message;
      const text = await readFile(site.log).catch(() => Buffer.alloc(0));
      return text.subarray(earlier).toString().trim();
    },
  };
}

/** @returns the length of what earlier servers wrote to the log, in bytes. */
async function prepareLog(site: Site): Promise<number> {
  const length = await stat(site.log).then(
    ({ size }) => size,
    () => 0,
  );
  if (length > logLimit) await rename(site.log, `${site.log}.1`);
  await makeOwnFile(site.log, site.owner);
  return length > logLimit ? 0 : length;
}

/**
 * Whether it failed for a reason that clears up by itself: the processes of a killed server take a moment to end,
 * and so does a server that was being started by a process that is gone.
 */
export function passes(words: string): boolean {
  return /shared memory block .* is still in use|lock file .* already exists/s.test(words);
}

export function failedToStart(site: Site, words: string): EmbeddedError {
  const last = words.split('\n').slice(-8).join('\n');
  return new EmbeddedError(
    `The embedded database in ${site.data} did not start. The data were not touched. ` +
      `The last words of its log ${site.log}:\n${last}`,
  );
}
