import type { Bytes } from './bytes.ts';
import { rarIsLocked } from './rar.ts';
import { sevenZipIsLocked } from './seven-zip.ts';
import { zipIsLocked } from './zip.ts';

export type { Bytes } from './bytes.ts';

/** Whether a file is an archive that opens with a password alone, as samples of viruses travel. */
export async function isLockedArchive(bytes: Bytes): Promise<boolean> {
  for (const isLocked of [zipIsLocked, rarIsLocked, sevenZipIsLocked]) {
    const locked = await isLocked(bytes);
    if (locked !== null) return locked;
  }
  return false;
}
