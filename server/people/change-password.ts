import { type Actor, asGatekeeper, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { accountChanged } from './account-changed.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { findCredentials } from './store.ts';
import {
  endPasswordResets,
  holdPassword,
  removeOtherSessions,
  removePasswordResetLinks,
  setPassword,
} from './store-accounts.ts';
import { removeTickets } from './store-second-factors.ts';
import { refuseWeakPassword } from './weak-password.ts';

/**
 * A new password for who knows the present one. The session of `token` goes on, every other one and every link that
 * was sent ends. Errors: weak_password, wrong_credentials,
 * too_many_attempts.
 */
export async function changePassword(
  database: Database,
  actor: Actor,
  { current, password, token }: { current: string; password: string; token: string },
): Promise<void> {
  const { id: personId, email, sourceAddress: address } = actor;
  const companies = actor.companies.map(({ name }) => name);
  await refuseWeakPassword(password, { email, companies });
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
  const passwordHash = await hashPassword(password);
  await asGatekeeper(database, async (scope) => {
    if (!(await holdPassword(scope, personId, hash))) throw new ProblemError('wrong_credentials');
    const now = await databaseNow(scope.db);
    await setPassword(scope, personId, passwordHash);
    await removeOtherSessions(scope, personId, tokenHash(token));
    await removeTickets(scope, personId);
    await forgiveGuess(scope, guesser);
    await endPasswordResets(scope, email, now);
    await removePasswordResetLinks(scope, personId);
    await accountChanged(scope, { personId, address, kind: 'password_changed' }, now);
  });
}
