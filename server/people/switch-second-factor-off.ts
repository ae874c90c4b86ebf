import type { Actor } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { accountChanged } from './account-changed.ts';
import { provePassword } from './prove-password.ts';
import {
  removeIdleBackupCodes,
  removeSecondFactor,
  removeTickets,
} from './store-second-factors.ts';

/**
 * From now on no app is asked for: the password is enough, or a passkey stands for both.
 * Errors: wrong_credentials, too_many_attempts, second_factor_off.
 */
export async function switchOff(
  database: Database,
  actor: Actor,
  { current }: { current: string },
): Promise<void> {
  const { id: personId, sourceAddress: address } = actor;
  await provePassword(database, actor, current, async (scope, now) => {
    if (!(await removeSecondFactor(scope, personId))) throw new ProblemError('second_factor_off');
    await removeIdleBackupCodes(scope, personId);
    await removeTickets(scope, personId);
    await accountChanged(scope, { personId, address, kind: 'second_factor_off' }, now);
  });
}
