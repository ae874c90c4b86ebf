import { asGatekeeper, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import { openSession, type Visitor } from './sessions.ts';
import { recordPersonEvent } from './store-accounts.ts';
import { removeTicket, takeTry } from './store-second-factors.ts';
import { useCode } from './use-code.ts';

/**
 * The second step of signing in: a ticket and a code, or a backup code, for a session, whose token is returned. A wrong
 * code counts as a wrong password does, and takes one of the ticket's tries.
 * Errors: sign_in_expired, wrong_code, too_many_attempts.
 */
export async function enterCode(
  database: Database,
  { ticket, code }: { ticket: string; code: string },
  from: Visitor,
): Promise<string> {
  const hash = tokenHash(ticket);
  const { address } = from;
  const holder = await asGatekeeper(database, async (scope) => {
    const found = await takeTry(scope, hash, await databaseNow(scope.db));
    if (!found) return null;
    const isHeard = await countGuess(scope, { email: found.email, address });
    return isHeard ? found : 'too many';
  });
  if (holder === null) throw new ProblemError('sign_in_expired');
  if (holder === 'too many') throw tooManyGuesses();
  const { personId, email } = holder;
  return asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const by = await useCode(scope, personId, code, now);
    if (!(await removeTicket(scope, hash))) throw new ProblemError('sign_in_expired');
    await forgiveGuess(scope, { email, address });
    const facts = { secondFactor: by };
    await recordPersonEvent(scope, { personId, address, kind: 'signed_in', facts }, now);
    return openSession(scope, personId, now, from, true);
  });
}
