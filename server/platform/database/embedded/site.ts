import { access, constants, mkdir, opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, EmbeddedError } from './error.ts';
import { findOwner, makeOwnFile, type Owner } from './owner.ts';
import { makeSocketFolder, socketFolderFor } from './socket-folder.ts';

/** Where one embedded database lives. All paths are absolute, without symbolic links. */
export interface Site {
  readonly data: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly log: string;
  readonly lock: string;
  readonly owner: Owner;
}

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
  await makeSocketFolder(site.socketFolder, data, owner);
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
