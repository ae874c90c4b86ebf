import { asWorker } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { planAlarms } from '../requests/index.ts';
import { postponePlanning, unplannedRequests } from './store-alarms.ts';

const AT_ONCE = 100;

/**
 * Plans what is to be announced of clocks that an earlier release stored without, each request in a transaction of its
 * own. One whose history cannot be read is tried again in an hour and holds up no other. Returns whether there may be
 * more. Error: the first that was met, when all others are planned.
 */
export async function planClocks(database: Database, book: CatalogueBook): Promise<boolean> {
  const unplanned = await asWorker(database, (scope) => unplannedRequests(scope, AT_ONCE));
  const failures: unknown[] = [];
  for (const key of unplanned) {
    await asWorker(database, (scope) => planAlarms(scope, book, key)).catch(async (error) => {
      failures.push(error);
      await asWorker(database, (scope) => postponePlanning(scope, key));
    });
  }
  if (failures.length > 0) throw failures[0];
  return unplanned.length === AT_ONCE;
}
