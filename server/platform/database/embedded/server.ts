import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { findPackage, openBinaries } from './binaries.ts';
import { checkCluster, createCluster } from './cluster.ts';
import { EmbeddedError } from './error.ts';
import { findLauncher } from './launcher.ts';
import { lockStart } from './lock.ts';
import { disarmPidFile, serverPid } from './postmaster.ts';
import { join } from './session.ts';
import type { Site } from './site.ts';
import { failedToStart, passes, type Server, spawnServer } from './spawn-server.ts';

const pollPause = 10; // ms
const retryPause = 100; // ms
const firstWord = 2_000; // ms of waiting until the person in front of it is told
const silenceLimit = 60_000; // ms without any answer

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

/** Under the start lock: nobody else starts a server here, but one may be running, starting or stopping. */
async function joinOrStartAlone(
  site: Site,
  progress: (message: string) => void,
  mayCreate: boolean,
): Promise<Joined> {
  let server: Server | undefined;
  let lastAnswer = performance.now();
  let nextWord = lastAnswer + firstWord;
  for (;;) {
    const answer = await join(site);
    if (answer.kind === 'joined') {
      return { client: answer.client, adopted: !server || server.hasEnded() };
    }
    const now = performance.now();
    if (answer.kind === 'busy') lastAnswer = now;
    if (now > nextWord) {
      progress('The database is not ready yet (recovering, or shutting down); waiting.');
      nextWord = now + 5 * firstWord;
    }
    const patient = now - lastAnswer < silenceLimit;
    if (answer.kind === 'absent' && (await isGone(site, server))) {
      await passOver(site, server, patient);
      server = await startServer(site, progress, mayCreate);
      // Making the cluster took its time and was told; the wait begins here.
      nextWord = performance.now() + firstWord;
    } else if (!patient) {
      throw await silent(site);
    }
    await sleep(pollPause);
  }
}

async function isGone(site: Site, server: Server | undefined): Promise<boolean> {
  return (server?.hasEnded() ?? true) && (await serverPid(site)) === undefined;
}

/** Lets a failed start be tried again where that can help. */
async function passOver(site: Site, server: Server | undefined, patient: boolean): Promise<void> {
  if (!server) return;
  const words = await server.words();
  if (!patient || !passes(words)) throw failedToStart(site, words);
  await sleep(retryPause);
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

async function silent(site: Site): Promise<EmbeddedError> {
  return new EmbeddedError(
    `The database server (process ${await serverPid(site)}) that holds ${site.cluster} has not answered on ` +
      `${site.socketFolder} for ${silenceLimit / 1000} s. The data are untouched. If it hangs, end that process and ` +
      `start again; its log is ${site.log}.`,
  );
}
