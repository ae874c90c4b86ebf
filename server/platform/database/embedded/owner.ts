import { lchown, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, EmbeddedError } from './error.ts';

/** The operating-system user that owns the cluster's files and runs its server. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const nobody: Owner = { uid: 65534, gid: 65534 };

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** PostgreSQL refuses to run as root: root runs it as the cluster's owner, and a new one as nobody. */
export async function findOwner(cluster: string): Promise<Owner> {
  const found = await stat(cluster).catch(() => undefined);
  if (isRoot()) return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody;
  const uid = process.geteuid?.() ?? 0;
  if (found && found.uid !== uid) {
    throw new EmbeddedError(
      `The database in ${cluster} belongs to user id ${found.uid}, and this process runs as user id ${uid}. ` +
        'Nothing was changed. Start it as the user who started it before (root, if it was root), or, ' +
        `while it is stopped, hand it over as root: chown -R ${uid} ${path.dirname(cluster)}`,
    );
  }
  return { uid, gid: process.getegid?.() ?? 0 };
}

/**
 * Creates an empty file that only the server's owner (and root) may read. An existing one is not even opened: closing
 * it would drop this process's lock on it.
 */
export async function makeOwnFile(file: string, owner: Owner): Promise<void> {
  try {
    const handle = await open(file, 'ax', 0o600);
    await handle.close();
    if (isRoot()) await lchown(file, owner.uid, owner.gid);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Gives a folder made or restored by root to the server's owner, with everything in it. */
export async function handOver(folder: string, owner: Owner): Promise<void> {
  if (!isRoot() || (await stat(folder)).uid === owner.uid) return;
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries) await lchown(path.join(folder, entry), owner.uid, owner.gid);
  await lchown(folder, owner.uid, owner.gid);
}
