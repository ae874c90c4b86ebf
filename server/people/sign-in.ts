import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { verifyPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import { countAttempt, findCredentials } from './store.ts';

const WINDOW_MINUTES = 15;
const ATTEMPTS_PER_EMAIL = 10;
const ATTEMPTS_PER_ADDRESS = 100;

/**
 * Signs in and returns the session's token. A known and an unknown address take the same statements and one hash.
 * Errors: wrong_credentials, too_many_attempts.
 */
export async function signIn(
  database: Database,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<string> {
  const found = await asGatekeeper(database, async (scope) => {
    // One after the other in a fixed order: two sign-ins can never wait for each other in a circle.
    const fromAddress = await countAttempt(scope, `sign-in from ${address}`, WINDOW_MINUTES);
    const forEmail = await countAttempt(scope, `sign-in as ${email}`, WINDOW_MINUTES);
    if (fromAddress > ATTEMPTS_PER_ADDRESS || forEmail > ATTEMPTS_PER_EMAIL) return 'too many';
    return (await findCredentials(scope, email)) ?? null;
  });
  if (found === 'too many')
    throw new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
  const matches = await verifyPassword(password, found?.passwordHash ?? null);
  if (!found || !matches) throw new ProblemError('wrong_credentials');
  return asGatekeeper(database, async (scope) =>
    openSession(scope, found.id, await databaseNow(scope.db)),
  );
}
