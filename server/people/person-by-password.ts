import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import { verifyPassword } from './passwords.ts';
import { findCredentials } from './store.ts';

/**
 * The id of the customer who has this address, after their password; null where nobody has it.
 * Errors: wrong_credentials, too_many_attempts, not_allowed for staff.
 */
export async function personByPassword(
  database: Database,
  email: string,
  password: string,
): Promise<string | null> {
  const guesser = { email, address: null };
  const found = await asGatekeeper(database, async (scope) => {
    if (!(await countGuess(scope, guesser))) return 'too many';
    return findCredentials(scope, email);
  });
  if (found === 'too many') throw tooManyGuesses();
  const matches = found && (await verifyPassword(password, found.passwordHash));
  if (found && !matches) throw new ProblemError('wrong_credentials');
  await asGatekeeper(database, (scope) => forgiveGuess(scope, guesser));
  if (!found) return null;
  // Who works for the vendor is not a customer too: their rights would not know which to be.
  if (found.isStaff) throw new ProblemError('not_allowed');
  return found.id;
}
