import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { removeOldDeliveries } from './store-deliveries.ts';

const KEPT_MS = 30 * 86_400_000;

/** Forgets deliveries of more than thirty days ago: their events stay where they are. */
export const cleanUpWebhooks = (database: Database): Promise<void> =>
  asWorker(database, async (scope) => {
    await removeOldDeliveries(scope, (await databaseNow(scope.db)) - KEPT_MS);
  });
