import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Storages } from './storages.ts';
import { findFile, noteReceived, tellOfFile } from './store.ts';

/** Whoever looks at the request is told of each hundredth, not of each piece of a file of 20 GB. */
const hundredth = (received: number, size: number) => Math.floor((100 * received) / size);

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
    const noted = await noteReceived(scope, id, offset);
    const news = hundredth(offset, row.size) !== hundredth(row.received, row.size);
    if (noted && news) await tellOfFile(scope, id);
  });
}
