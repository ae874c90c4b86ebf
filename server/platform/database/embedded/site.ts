import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  lchown,
  lstat,
  mkdir,
  open,
  opendir,
  readdir,
  realpath,
  stat,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeOf, EmbeddedError } from './error.ts';

/** The operating-system user that owns the cluster's files and runs its server. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Where one embedded database lives. All paths are absolute, without symbolic links. */
export interface Site {
  readonly data: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly log: string;
  readonly lock: string;
  readonly owner: Owner;
}

/** The port is only a part of the socket's name: nothing listens on TCP. */
export const port = 5432;

// The kernel's limit is 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 103;
const nobody: Owner = { uid: 65534, gid: 65534 };
const isRoot = () => process.geteuid?.() === 0;

/**
 * Makes the data folder usable and says where everything in it is.
 * @throws EmbeddedError when the folder cannot be used, or its database belongs to another user.
 */
export async function openSite(dataDir: string): Promise<Site> {
  const data = await makeDataFolder(path.resolve(dataDir));
  const cluster = path.join(data, 'postgres');
  const owner = await findOwner(cluster);
  const site: Site = {
    data,
    cluster,
    socketFolder: socketFolderFor(data, owner.uid),
    log: path.join(data, 'postgres.log'),
    lock: path.join(data, 'postgres.lock'),
    owner,
  };
  await checkWritable(site).catch((error) => refuseFolder(data, error));
  await makeSocketFolder(site);
  return site;
}

async function makeDataFolder(dataDir: string): Promise<string> {
  try {
    await makeFolders(dataDir);
    await (await opendir(dataDir)).close(); // fails for a file
    return await realpath(dataDir);
  } catch (error) {
    return refuseFolder(dataDir, error);
  }
}

/** Node's own recursive `mkdir` never ends below a folder that answers ENOENT to every new name, such as /proc. */
async function makeFolders(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const parentIsThere = await stat(parent).catch(() => undefined);
  if (!parentIsThere) await makeFolders(parent);
  await mkdir(folder).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

async function checkWritable(site: Site): Promise<void> {
  await access(site.data, constants.W_OK | constants.X_OK);
  await makeOwnFile(site.lock, site.owner);
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a read-only file system',
  ENOENT: 'it cannot be made there',
  ENOTDIR: 'it, or a part of its path, is a file',
  ENOSPC: 'the disk is full',
};

function refuseFolder(folder: string, cause: unknown): never {
  const code = codeOf(cause) ?? String(cause);
  throw new EmbeddedError(
    `The data folder ${folder} cannot be used: ${reasons[code] ?? 'it cannot be written'} (${code}). ` +
      'Nothing was changed. Choose another folder with DATA_DIR, or give this user the right to write to it.',
    { cause },
  );
}

/** PostgreSQL refuses to run as root: root runs it as the cluster's owner, and a new one as nobody. */
async function findOwner(cluster: string): Promise<Owner> {
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

/** Where the socket goes: beside the data, or in a private temporary folder when that path is too long. */
function socketFolderFor(data: string, uid: number): string {
  const beside = path.join(data, 'postgres-socket');
  if (fits(beside)) return beside;
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 16);
  const apart = path.join(tmpdir(), `pactdesk-${uid}-${hash}`);
  if (fits(apart)) return apart;
  throw new EmbeddedError(
    `Neither the data folder ${data} nor the temporary folder ${tmpdir()} is short enough for a socket's ` +
      `path (${longestSocketPath} bytes). Set TMPDIR to a short path, or choose a shorter data folder.`,
  );
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${port}`)) <= longestSocketPath;
}

/** Whoever may enter this folder is let in by the server, so it must be the owner's alone. */
async function makeSocketFolder({ socketFolder: folder, data, owner }: Site): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error) => {
    if (codeOf(error) !== 'EEXIST') refuseFolder(path.dirname(folder), error);
  });
  let found = await lstat(folder);
  // In the data folder anything is ours to set right; in the temporary folder only what root itself left half made.
  const inData = path.dirname(folder) === data;
  if (found.isDirectory() && (inData || (isRoot() && found.uid === 0))) {
    if (isRoot()) await lchown(folder, owner.uid, owner.gid);
    await chmod(folder, 0o700).catch(() => {}); // somebody else's: refused below
    found = await lstat(folder);
  }
  if (!found.isDirectory() || found.uid !== owner.uid || (found.mode & 0o077) !== 0) {
    throw new EmbeddedError(
      `${folder} must be a folder that belongs to user id ${owner.uid} and that nobody else may enter (mode 0700); ` +
        'it is not, and someone may have put it there. The data are untouched. Look at it, remove it, and start again.',
    );
  }
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
