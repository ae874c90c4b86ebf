import { asGatekeeper, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { findCredentials } from './store.ts';
import { recordPersonEvent, removeSessions } from './store-accounts.ts';
import { removeSecondFactor, removeTickets } from './store-second-factors.ts';

/** With its backup codes, sessions and tickets: the device may be in other hands. False where there was none. */
export async function takeSecondFactor(
  scope: Scope,
  personId: string,
  now: number,
): Promise<boolean> {
  if (!(await removeSecondFactor(scope, personId))) return false;
  await endAllEntries(scope, personId);
  await recordPersonEvent(scope, { personId, kind: 'second_factor_reset', address: null }, now);
  return true;
}

/** Whoever has begun to come in, or is in, must begin anew. */
export async function endAllEntries(scope: Scope, personId: string): Promise<void> {
  await removeSessions(scope, personId);
  await removeTickets(scope, personId);
}

/**
 * The operator's help for who lost the app and the backup codes. Sessions end too: the device may be in other hands.
 * False where nobody who may sign in has this address, or they have no second factor.
 */
export const resetSecondFactor = (database: Database, email: string): Promise<boolean> =>
  asGatekeeper(database, async (scope) => {
    const personId = (await findCredentials(scope, email))?.id;
    if (!personId) return false;
    return takeSecondFactor(scope, personId, await databaseNow(scope.db));
  });
