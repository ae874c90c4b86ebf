import { asGatekeeper } from '../access/index.ts';
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
 * The operator's help for who lost the app, passkeys and backup codes. Sessions end too: the device may be in other hands.
 * False where nobody who may sign in has this address, or they have no second factor.
 */
export const resetSecondFactor = (database: Database, email: string): Promise<boolean> =>
  asGatekeeper(database, async (scope) => {
    const personId = (await findCredentials(scope, email))?.id;
    if (!personId) return false;
    const hadApp = await removeSecondFactor(scope, personId);
    const passkeys = await removePasskeys(scope, personId);
    if (!hadApp && passkeys === 0) return false;
    await removeIdleBackupCodes(scope, personId);
    await removeSessions(scope, personId);
    await removeTickets(scope, personId);
    const event = { personId, address: null, kind: 'second_factor_reset' } as const;
    await accountChanged(scope, event, await databaseNow(scope.db));
    return true;
  });
