import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { IDLE_LIFE } from './sessions.ts';
import { removeWhatEnded } from './store-accounts.ts';
import { removeOldChallenges } from './store-passkeys.ts';
import { removeUnfinished } from './store-second-factors.ts';
import { BEGUN_LIFE } from './switch-second-factor-on.ts';

/** Forgets sessions, tickets, challenges, counted attempts and links that have ended: they do nothing any more, and name people. */
export const cleanUpPeople = (database: Database): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    await removeWhatEnded(scope, now, now - IDLE_LIFE);
    await removeUnfinished(scope, now, now - BEGUN_LIFE);
    await removeOldChallenges(scope, now);
  });
