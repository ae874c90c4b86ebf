import { type Actor, asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { listPasskeys } from './store-passkeys.ts';
import { countBackupCodes, findSecondFactor } from './store-second-factors.ts';

/** Since when the person has an app (epoch ms), their passkeys, and how many backup codes are left. */
export const readSecondFactor = (database: Database, actor: Actor) =>
  asGatekeeper(database, async (scope) => {
    const factor = await findSecondFactor(scope, actor.id);
    const passkeys = await listPasskeys(scope, actor.id);
    const backupCodesLeft = await countBackupCodes(scope, actor.id);
    return { onSince: factor?.onSince ?? null, passkeys, backupCodesLeft };
  });
