import { mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { codeOf, EmbeddedError } from './error.ts';
import { type Launcher, run } from './launcher.ts';
import { handOver } from './owner.ts';
import { database, initdbArguments } from './settings.ts';
import type { Site } from './site.ts';

const unfinished = 'postgres.new-';

/**
 * Checks that the cluster is of the server's major version and belongs to the server's owner.
 * @param version the server's, such as `18.4`.
 * @returns false where there is no cluster yet.
 */
export async function checkCluster(site: Site, version: string): Promise<boolean> {
  const made = await clusterVersion(site);
  if (made === undefined) return false;
  const major = version.split('.')[0];
  if (made !== major) {
    throw new EmbeddedError(
      `The database in ${site.cluster} was made by PostgreSQL ${made}, and this program brings PostgreSQL ${major}. ` +
        'It was not touched. Start the release of this program that made it, and move the data from there; ' +
        'or choose another folder with DATA_DIR.',
    );
  }
  await handOver(site.cluster, site.owner);
  return true;
}

async function clusterVersion(site: Site): Promise<string | undefined> {
  try {
    return (await readFile(path.join(site.cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (cause) {
    const entries = await readdir(site.cluster).catch(() => []);
    if (codeOf(cause) === 'ENOENT' && entries.length === 0) return undefined;
    throw new EmbeddedError(
      `${site.cluster} is no database: it holds files, but no readable PG_VERSION (${codeOf(cause)}). ` +
        'It was not touched. Move it away, or choose another folder with DATA_DIR.',
      { cause },
    );
  }
}

/** Makes the cluster and its database elsewhere and moves it into place: it is there whole or not at all. */
export async function createCluster(
  site: Site,
  launcher: Launcher,
  binaries: Binaries,
): Promise<void> {
  await removeUnfinished(site);
  const listed = asListedUser(launcher);
  const folder = await mkdtemp(path.join(site.data, unfinished));
  try {
    await handOver(folder, site.owner);
    await runOrExplain(site, listed, binaries.initdb, initdbArguments(folder));
    const single = ['--single', '-D', folder, 'template1'];
    await runOrExplain(site, listed, binaries.postgres, single, `create database ${database}\n`);
    await rename(folder, site.cluster);
    await syncFolder(site.data);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * `initdb` wants its user to be listed in /etc/passwd, and a container may run under any number. It is then shown the
 * name of nobody; the files still belong to the real user.
 */
function asListedUser(launcher: Launcher): Launcher {
  if (isListed()) return launcher;
  return {
    ...launcher,
    wrapper: [...launcher.wrapper, 'unshare', '--user', '--map-user=65534', '--'],
  };
}

function isListed(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

async function runOrExplain(
  site: Site,
  launcher: Launcher,
  program: string,
  args: readonly string[],
  input?: string,
): Promise<void> {
  const { ok, output } = await run(launcher, program, args, input);
  // The single-user server ends well even when its statement failed.
  if (ok && !output.includes('ERROR:')) return;
  const advice = /unshare|user does not exist/.test(output)
    ? `PostgreSQL wants user id ${site.owner.uid} to be listed in /etc/passwd: list it, start as a user who is, or set DATABASE_URL. `
    : '';
  throw new EmbeddedError(
    `The new database in ${site.data} could not be made. ${advice}Nothing was left behind; the last words were:\n` +
      output.trim().split('\n').slice(-8).join('\n'),
  );
}

/** A start that was killed leaves its folder behind. One still being written to is left for the next start. */
async function removeUnfinished(site: Site): Promise<void> {
  for (const entry of await readdir(site.data)) {
    if (!entry.startsWith(unfinished)) continue;
    await rm(path.join(site.data, entry), { recursive: true, force: true }).catch(() => {});
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
