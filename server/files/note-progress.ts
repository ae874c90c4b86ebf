import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Storages } from './storages.ts';
import { findFile, noteReceived, tellOfFile } from './store.ts';

/**
 * What arrived is noted; whole, it is made to last first, then checked by whoever looks next. Killed before the note, the
 * sweep finds it.
 */
export async function noteProgress(
  database: Database,
  id: string,
  offset: number,
  storages: Storages,
): Promise<void> {
  const row = await asWorker(database, (scope) => findFile(scope, id));
  if (row?.state !== 'uploading') return;
  if (offset >= row.size) await storages.of(row).settle(row.storageKey);
  await asWorker(database, async (scope) => {
    if (await noteReceived(scope, id, offset)) await tellOfFile(scope, id);
  });
}
