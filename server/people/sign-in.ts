import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import { verifyPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import { findCredentials } from './store.ts';
import { holdPassword, recordPersonEvent } from './store-accounts.ts';

/**
 * Signs in and returns the session's token. A known and an unknown address take the same statements and one hash;
 * only failures count towards the limits.
 * Errors: wrong_credentials, too_many_attempts.
 */
export async function signIn(
  database: Database,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<string> {
  const found = await asGatekeeper(database, async (scope) => {
    if (!(await countGuess(scope, { email, address }))) return 'too many';
    return (await findCredentials(scope, email)) ?? null;
  });
  if (found === 'too many') throw tooManyGuesses();
  const hash = found?.passwordHash ?? null;
  const matches = await verifyPassword(password, hash);
  if (!found || hash === null || !matches) throw new ProblemError('wrong_credentials');
  return asGatekeeper(database, async (scope) => {
    if (!(await holdPassword(scope, found.id, hash))) throw new ProblemError('wrong_credentials');
    await forgiveGuess(scope, { email, address });
    const now = await databaseNow(scope.db);
    await recordPersonEvent(scope, { personId: found.id, address, kind: 'signed_in' }, now);
    return openSession(scope, found.id, now);
  });
}
