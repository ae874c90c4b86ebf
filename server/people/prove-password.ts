import { type Actor, asGatekeeper, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import { verifyPassword } from './passwords.ts';
import { findCredentials } from './store.ts';
import { holdPassword } from './store-accounts.ts';

/**
 * Does `work` for whoever sits at an open session and knows its person's password, in a transaction that holds it. What
 * `work` refuses stays counted as a guess. Errors: wrong_credentials, too_many_attempts, and those of `work`.
 */
export async function provePassword<Result>(
  database: Database,
  { id, email }: Actor,
  current: string,
  work: (scope: Scope, now: number) => Promise<Result>,
): Promise<Result> {
  // Not the address: a session that was left open must not lock out a whole office.
  const guesser = { email, address: null };
  const found = await asGatekeeper(database, async (scope) => {
    if (!(await countGuess(scope, guesser))) return 'too many';
    return (await findCredentials(scope, email)) ?? null;
  });
  if (found === 'too many') throw tooManyGuesses();
  const hash = found?.passwordHash ?? null;
  if (!(await verifyPassword(current, hash)) || hash === null)
    throw new ProblemError('wrong_credentials');
  return asGatekeeper(database, async (scope) => {
    if (!(await holdPassword(scope, id, hash))) throw new ProblemError('wrong_credentials');
    const result = await work(scope, await databaseNow(scope.db));
    await forgiveGuess(scope, guesser);
    return result;
  });
}
