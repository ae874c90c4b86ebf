import type { Actor } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { provePassword } from './prove-password.ts';
import { recordPersonEvent } from './store-accounts.ts';
import { removeSecondFactor, removeTickets } from './store-second-factors.ts';
import { useCode } from './use-code.ts';

/** From now on the password is enough. Errors: wrong_credentials, wrong_code, too_many_attempts, second_factor_off. */
export async function switchOff(
  database: Database,
  actor: Actor,
  { current, code }: { current: string; code: string },
): Promise<void> {
  const { id: personId, sourceAddress: address } = actor;
  await provePassword(database, actor, current, async (scope, now) => {
    await useCode(scope, personId, code, now);
    await removeSecondFactor(scope, personId);
    await removeTickets(scope, personId);
    await recordPersonEvent(scope, { personId, address, kind: 'second_factor_off' }, now);
  });
}
