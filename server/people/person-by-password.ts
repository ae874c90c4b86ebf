import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { verifyPassword } from './passwords.ts';
import { findCredentials } from './store.ts';

/**
 * The id of the customer who has this address, after their password; null where nobody has it.
 * Errors: wrong_credentials, not_allowed for staff.
 */
export async function personByPassword(
  database: Database,
  email: string,
  password: string,
): Promise<string | null> {
  const found = await asGatekeeper(database, (scope) => findCredentials(scope, email));
  if (!found) return null;
  if (!(await verifyPassword(password, found.passwordHash)))
    throw new ProblemError('wrong_credentials');
  // Who works for the vendor is not a customer too: their rights would not know which to be.
  if (found.isStaff) throw new ProblemError('not_allowed');
  return found.id;
}
