import { asGatekeeper } from '../access/index.ts';
import { queueJoiningMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { settleJoining } from './settle-joining.ts';
import { recordCompanyEvent, removeExpiredRegistrationLinks } from './store.ts';
import { removeExpiredInvitationLinks } from './store-invitations.ts';
import { endJoining, languageOf, lockExpired } from './store-joinings.ts';
import { listUnsettled } from './store-statements.ts';

/**
 * Forgets links of registrations and invitations that have ended, ends joinings that nobody answered, and settles
 * statements whose job was lost. `zone` tells which day it is.
 */
export async function cleanUpCompanies(database: Database, zone: string): Promise<void> {
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    await removeExpiredRegistrationLinks(scope, now);
    await removeExpiredInvitationLinks(scope, now);
  });
  await expireJoinings(database);
  for (const id of await asGatekeeper(database, listUnsettled))
    await settleJoining(database, zone, id);
}

/** C2: nobody answered in time; whoever asked is told as after a refusal. */
const expireJoinings = (database: Database): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    for (const joining of await lockExpired(scope, now)) {
      const { companyId, personId, id: joiningId } = joining;
      await endJoining(scope, joining, { outcome: 'expired', by: null, at: now });
      const facts = { joiningId, personId };
      await recordCompanyEvent(scope, { companyId, at: now, kind: 'joining_expired', facts });
      const language = await languageOf(scope, personId);
      await queueJoiningMail(scope, 'joining_ended', { personId, language });
    }
  });
