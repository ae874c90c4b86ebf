import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { clearLeases } from './store-work.ts';

/** What processes that were killed left behind. */
export async function cleanUpFiles(database: Database): Promise<void> {
  await asWorker(database, clearLeases);
}
