import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { removeExpiredRegistrationLinks } from './store.ts';
import { removeExpiredInvitationLinks } from './store-invitations.ts';

/** Forgets links of registrations and invitations that have ended. */
export const cleanUpCompanies = (database: Database): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    await removeExpiredRegistrationLinks(scope, now);
    await removeExpiredInvitationLinks(scope, now);
  });
