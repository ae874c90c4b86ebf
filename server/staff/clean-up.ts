import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { removeExpiredLinks } from './store-invitations.ts';

/** Forgets links of invitations that have ended. */
export const cleanUpStaff = (database: Database): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    await removeExpiredLinks(scope, await databaseNow(scope.db));
  });
