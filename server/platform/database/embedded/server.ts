import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { findPackage, openBinaries } from './binaries.ts';
import { checkCluster, createCluster } from './cluster.ts';
import { EmbeddedError } from './error.ts';
import { command, findLauncher, type Launcher } from './launcher.ts';
import { lockStart } from './lock.ts';
import { disarmPidFile, serverPid } from './postmaster.ts';
import { join } from './session.ts';
import { serverArguments } from './settings.ts';
import { makeOwnFile, type Site } from './site.ts';

const silenceLimit = 60_000; // ms without any answer from a server that is running
const logLimit = 16 * 1024 * 1024; // bytes; then it is put aside and a new one begun

export interface Joined {
  readonly client: Client;
  /** True: the server was running already. */
  readonly adopted: boolean;
}

/**
 * Joins the server of this site, and starts it first if nobody did.
 * @param mayCreate make the database where there is none. Only a start may: a folder that vanished under a running
 *   program must not come back empty.
 */
export async function joinOrStart(
  site: Site,
  progress: (message: string) => void,
  mayCreate: boolean,
): Promise<Joined> {
  const answer = await join(site);
  if (answer.kind === 'joined') return { client: answer.client, adopted: true };
  const release = await lockStart(site.lock, () =>
    progress('Another process is starting the database; waiting for it.'),
  );
  try {
    return await joinOrStartAlone(site, progress, mayCreate);
  } finally {
    release();
  }
}

async function joinOrStartAlone(
  site: Site,
  progress: (message: string) => void,
  mayCreate: boolean,
): Promise<Joined> {
  let server: Server | undefined;
  let lastAnswer = performance.now();
  let nextWord = lastAnswer + 2_000;
  for (;;) {
    const answer = await join(site);
    if (answer.kind === 'joined') {
      return { client: answer.client, adopted: !server || server.hasEnded() };
    }
    const now = performance.now();
    if (answer.kind === 'busy') lastAnswer = now;
    if (now > nextWord) {
      progress('The database is not ready yet (recovering, or shutting down); waiting.');
      nextWord = now + 10_000;
    }
    if (now - lastAnswer > silenceLimit) throw await silent(site);
    const running = answer.kind === 'busy' || (server ? !server.hasEnded() : false);
    if (!running && (await serverPid(site)) === undefined) {
      await server?.explainUnlessPassing();
      server = await startServer(site, progress, mayCreate);
    }
    await sleep(10);
  }
}

interface Server {
  hasEnded(): boolean;
  /** @throws EmbeddedError with its last words, unless trying again can help. */
  explainUnlessPassing(): Promise<void>;
}

async function startServer(
  site: Site,
  progress: (message: string) => void,
  mayCreate: boolean,
): Promise<Server> {
  const binaries = await openBinaries(findPackage());
  const { launcher, version } = await findLauncher(site, binaries.postgres);
  if (!(await checkCluster(site, version))) {
    if (!mayCreate) throw new EmbeddedError(`The database in ${site.cluster} has vanished.`);
    progress('Preparing the database for the first time.');
    await createCluster(site, launcher, binaries);
  }
  await disarmPidFile(site);
  progress('Starting the database.');
  return await spawnServer(site, launcher, binaries.postgres);
}

async function spawnServer(site: Site, launcher: Launcher, postgres: string): Promise<Server> {
  const logged = await prepareLog(site);
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
    hasEnded: () => failure !== undefined || ended(child),
    explainUnlessPassing: async () => {
      const text = await readFile(site.log).catch(() => Buffer.alloc(0));
      const words = failure?.message ?? text.subarray(logged).toString().trim();
      // Processes of a killed server take a moment to end, and so does a server that was being started by a
      // process that is gone. Both clear up, or the silence limit ends it.
      if (/shared memory block .* is still in use|lock file .* already exists/s.test(words)) return;
      throw failed(site, words);
    },
  };
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** @returns the length of the log so far, in bytes. */
async function prepareLog(site: Site): Promise<number> {
  const length = await stat(site.log).then(
    ({ size }) => size,
    () => 0,
  );
  if (length > logLimit) await rename(site.log, `${site.log}.1`);
  await makeOwnFile(site.log, site.owner);
  return length > logLimit ? 0 : length;
}

function failed(site: Site, words: string): EmbeddedError {
  const last = words.split('\n').slice(-8).join('\n');
  return new EmbeddedError(
    `The embedded database in ${site.data} did not start. The data were not touched. ` +
      `The last words of its log ${site.log}:\n${last}`,
  );
}

async function silent(site: Site): Promise<EmbeddedError> {
  return new EmbeddedError(
    `The database server (process ${await serverPid(site)}) that holds ${site.cluster} does not answer on ` +
      `${site.socketFolder} for ${silenceLimit / 1000} s. The data are untouched. If it hangs, end that process and ` +
      `start again; its log is ${site.log}.`,
  );
}
