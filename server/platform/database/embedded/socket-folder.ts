import { createHash } from 'node:crypto';
import { chmod, lchown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeOf, EmbeddedError } from './error.ts';
import { isRoot, type Owner } from './owner.ts';

/** The port is only a part of the socket's name: nothing listens on TCP. */
export const port = 5432;

// The kernel's limit is 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 103;

/** Where the socket goes: beside the data, or in a private temporary folder when that path is too long. */
export function socketFolderFor(data: string, uid: number): string {
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
export async function makeSocketFolder(folder: string, data: string, owner: Owner): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error) => {
    if (codeOf(error) === 'EEXIST') return;
    throw new EmbeddedError(
      `The folder ${folder} for the database's socket cannot be made (${codeOf(error)}). The data are untouched. ` +
        'Look at the rights of the folder around it; for a temporary folder, TMPDIR chooses another.',
      { cause: error },
    );
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
