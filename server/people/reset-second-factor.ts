import { asGatekeeper, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { accountChanged } from './account-changed.ts';
import { findCredentials } from './store.ts';
import { removeSessions } from './store-accounts.ts';
import { removePasskeys } from './store-passkeys.ts';
import {
  removeIdleBackupCodes,
  removeSecondFactor,
  removeTickets,
} from './store-second-factors.ts';

/**
 * App, passkeys and backup codes, with sessions and tickets: the device may be in other hands. The person is told.
 * False where there was none.
 */
export async function takeSecondFactor(
  scope: Scope,
  personId: string,
  now: number,
): Promise<boolean> {
  const hadApp = await removeSecondFactor(scope, personId);
  const passkeys = await removePasskeys(scope, personId);
  if (!hadApp && passkeys === 0) return false;
  await removeIdleBackupCodes(scope, personId);
  await endAllEntries(scope, personId);
  await accountChanged(scope, { personId, address: null, kind: 'second_factor_reset' }, now);
  return true;
}

/** Whoever has begun to come in, or is in, must begin anew. */
export async function endAllEntries(scope: Scope, personId: string): Promise<void> {
  await removeSessions(scope, personId);
  await removeTickets(scope, personId);
}

/**
 * The operator's help for who lost app, passkeys and backup codes. False where nobody who may sign in has this address,
 * or they have no second factor.
 */
export const resetSecondFactor = (database: Database, email: string): Promise<boolean> =>
  asGatekeeper(database, async (scope) => {
    const personId = (await findCredentials(scope, email))?.id;
    if (!personId) return false;
    return takeSecondFactor(scope, personId, await databaseNow(scope.db));
  });
