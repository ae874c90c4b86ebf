import type { Actor } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { accountChanged } from './account-changed.ts';
import { backupCodeHash, makeBackupCodes } from './backup-codes.ts';
import { provePassword } from './prove-password.ts';
import { findWays, replaceBackupCodes } from './store-second-factors.ts';

/** Other backup codes; the earlier ones are dead. Errors: wrong_credentials, too_many_attempts, second_factor_off. */
export async function renewBackupCodes(
  database: Database,
  actor: Actor,
  { current }: { current: string },
): Promise<string[]> {
  const { id: personId, sourceAddress: address } = actor;
  const codes = makeBackupCodes();
  await provePassword(database, actor, current, async (scope, now) => {
    const { app, passkey } = await findWays(scope, personId);
    if (!app && !passkey) throw new ProblemError('second_factor_off');
    await replaceBackupCodes(scope, personId, codes.map(backupCodeHash));
    await accountChanged(scope, { personId, address, kind: 'backup_codes_made' }, now);
  });
  return codes;
}
