import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { IDLE_LIFE } from './sessions.ts';
import { removeWhatEnded } from './store-accounts.ts';

/** Forgets sessions, counted attempts and links that have ended: they do nothing any more, and name people. */
export const cleanUpPeople = (database: Database): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    await removeWhatEnded(scope, now, now - IDLE_LIFE);
  });
