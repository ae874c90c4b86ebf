import { asWorker } from '../access/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { checkFile } from './check-file.ts';
import type { FileWork } from './file-work.ts';
import { noteProgress } from './note-progress.ts';
import type { FileRow } from './rows.ts';
import { scanFile } from './scan-file.ts';
import { bytesThere } from './storage.ts';
import { tellOfFile } from './store.ts';
import { deleteFile, type Found, isBeingWritten, noteFound } from './store-work.ts';

const DAY_MS = 86_400_000;
const REST_MS = 15 * 60_000;

/** Does what is due with one leased file, and notes it with when it is looked at next. */
export async function workOnFile(work: FileWork, row: FileRow, stop: AbortSignal): Promise<void> {
  const { database } = work;
  const now = await asWorker(database, ({ db }) => databaseNow(db));
  const overAt = row.createdAt + work.unsentDays * DAY_MS;
  if (row.state === 'uploading') return lookAtUpload(work, row, { now, overAt });
  if (row.requestId === null && overAt <= now) return asWorker(database, throwAway);
  const found = await look();
  await asWorker(database, async (scope) => {
    await noteFound(scope, row.id, found);
    await tellOfFile(scope, row.id);
  });

  async function throwAway(scope: Parameters<typeof deleteFile>[0]): Promise<void> {
    await deleteFile(scope, row.id);
  }

  async function look(): Promise<Found> {
    if (row.state === 'checking') {
      const checked = await checkFile(work, row, stop);
      return { ...checked, dueAt: checked.virusCheck === 'waiting' ? now : overAt };
    }
    if (row.virusCheck === 'waiting') return scanFile(work, row, { now, overAt });
    return { dueAt: overAt };
  }
}

/** An upload that rests: whole without a note, over, or still to go on. */
async function lookAtUpload(
  { database, storages }: FileWork,
  row: FileRow,
  { now, overAt }: { now: number; overAt: number },
): Promise<void> {
  const there = await bytesThere(storages.of(row), row.storageKey);
  if (there !== null && there >= row.size) return noteProgress(database, row.id, there, storages);
  await asWorker(database, async (scope) => {
    if (now < overAt || (await isBeingWritten(scope, row.id)))
      return noteFound(scope, row.id, { dueAt: now + REST_MS });
    if (row.requestId === null) return deleteFile(scope, row.id);
    await noteFound(scope, row.id, { state: 'lost', dueAt: Number.POSITIVE_INFINITY });
    return tellOfFile(scope, row.id);
  });
}
