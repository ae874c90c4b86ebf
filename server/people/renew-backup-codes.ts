import type { Actor } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { backupCodeHash, makeBackupCodes } from './backup-codes.ts';
import { provePassword } from './prove-password.ts';
import { recordPersonEvent } from './store-accounts.ts';
import { replaceBackupCodes } from './store-second-factors.ts';
import { useCode } from './use-code.ts';

/** Other backup codes; the earlier ones are dead. Errors: wrong_credentials, wrong_code, too_many_attempts, second_factor_off. */
export async function renewBackupCodes(
  database: Database,
  actor: Actor,
  { current, code }: { current: string; code: string },
): Promise<string[]> {
  const { id: personId, sourceAddress: address } = actor;
  const codes = makeBackupCodes();
  await provePassword(database, actor, current, async (scope, now) => {
    await useCode(scope, personId, code, now);
    await replaceBackupCodes(scope, personId, codes.map(backupCodeHash));
    await recordPersonEvent(scope, { personId, address, kind: 'backup_codes_made' }, now);
  });
  return codes;
}
