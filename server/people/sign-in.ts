import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import { type Entry, letIn } from './let-in.ts';
import { verifyPassword } from './passwords.ts';
import type { Visitor } from './sessions.ts';
import { findCredentials } from './store.ts';
import { holdPassword, recordPersonEvent } from './store-accounts.ts';

/**
 * The first step of signing in: a session, or a ticket for the second step where there is one. A known and an unknown address take the same statements and one hash;
 * only failures count towards the limits.
 * Errors: wrong_credentials, too_many_attempts.
 */
export async function signIn(
  database: Database,
  { email, password, ...from }: { email: string; password: string } & Visitor,
): Promise<Entry> {
  const { address } = from;
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
    const entry = await letIn(scope, found.id, from, now);
    if ('session' in entry)
      await recordPersonEvent(scope, { personId: found.id, address, kind: 'signed_in' }, now);
    return entry;
  });
}
