import { type Actor, asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { countBackupCodes, findSecondFactor } from './store-second-factors.ts';

/** Whether the person has a second factor, since when (epoch ms), and how many backup codes are left. */
export const readSecondFactor = (database: Database, actor: Actor) =>
  asGatekeeper(database, async (scope) => {
    const factor = await findSecondFactor(scope, actor.id);
    const backupCodesLeft = factor ? await countBackupCodes(scope, actor.id) : 0;
    return { onSince: factor?.onSince ?? null, backupCodesLeft };
  });
