import { buffer } from 'node:stream/consumers';
import { isLockedArchive } from './archives/index.ts';
import type { FileWork } from './file-work.ts';
import { previewOf } from './preview.ts';
import type { FileRow } from './rows.ts';
import { sha256Of } from './sha256.ts';
import { bytesThere, type FileStorage } from './storage.ts';
import type { Found } from './store-work.ts';

/** R2: what a file that has arrived is: whole or not what its sender said, and what may be shown of it. */
export async function checkFile(
  { storages, scanner }: FileWork,
  row: FileRow,
  stop: AbortSignal,
): Promise<Omit<Found, 'dueAt'>> {
  const storage = storages.of(row);
  const there = await bytesThere(storage, row.storageKey);
  // Gone or cut off behind our back: it is not what arrived.
  if (there === null || there < row.size) return { state: 'lost' };
  const sha256 = await sha256Of(await sourceOf(storage, row), stop);
  const isAsStated = row.statedSha256 === null || row.statedSha256.equals(sha256);
  return {
    state: isAsStated ? 'ready' : 'damaged',
    sha256,
    lockedArchive: await isLockedArchive(bytesOf(storage, row)),
    preview: await previewOf(storage, row),
    ...(scanner ? { virusCheck: row.size <= scanner.largest ? 'waiting' : 'too_large' } : {}),
  };
}

const sourceOf = async (storage: FileStorage, { storageKey: key, size }: FileRow) =>
  storage.path ? { path: storage.path(key) } : { stream: await storage.read(key, 0, size - 1) };

const bytesOf = (storage: FileStorage, { storageKey, size }: FileRow) => ({
  size,
  at: async (from: number, length: number) => {
    const to = Math.min(from + length, size) - 1;
    return to < from ? Buffer.alloc(0) : buffer(await storage.read(storageKey, from, to));
  },
});
