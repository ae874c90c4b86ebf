import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { backupCodeHash, plainCode } from './backup-codes.ts';
import { findSecondFactor, useBackupCode, useStep } from './store-second-factors.ts';
import { stepOf } from './totp.ts';

/**
 * Uses up a code of the app, or a backup code, and says which it was. `now` is epoch ms. Whoever calls has counted the
 * guess before, in a transaction of its own. Error: wrong_code, also for one that was used before.
 */
export async function useCode(
  scope: Scope,
  personId: string,
  typed: string,
  now: number,
): Promise<'code' | 'backup_code'> {
  const code = plainCode(typed);
  if (!/^\d{6}$/.test(code)) {
    if (await useBackupCode(scope, personId, backupCodeHash(code))) return 'backup_code';
    throw new ProblemError('wrong_code');
  }
  const factor = await findSecondFactor(scope, personId);
  const step = factor ? stepOf(factor.secret, code, now) : null;
  if (step === null || !(await useStep(scope, personId, step)))
    throw new ProblemError('wrong_code');
  return 'code';
}
