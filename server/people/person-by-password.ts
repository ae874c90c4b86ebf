import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { verifyPassword } from './passwords.ts';
import { findCredentials } from './store.ts';

/** The id of the person who has this address, after their password; 'unknown' where nobody has it. */
export async function personByPassword(database: Database, email: string, password: string): Promise<string> {
  const found = await asGatekeeper(database, (scope) => findCredentials(scope, email));
  if (!found) return 'unknown';
  if (!(await verifyPassword(password, found.passwordHash))) throw new ProblemError('wrong_credentials');
  return found.id;
}
