import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { verifyPassword } from './passwords.ts';
import { findCredentials } from './store.ts';

/** The id of the person who has this address, after their password; null where nobody has it. Error: wrong_credentials. */
export async function personByPassword(
  database: Database,
  email: string,
  password: string,
): Promise<string | null> {
  const found = await asGatekeeper(database, (scope) => findCredentials(scope, email));
  if (!found) return null;
  if (!(await verifyPassword(password, found.passwordHash)))
    throw new ProblemError('wrong_credentials');
  return found.id;
}
