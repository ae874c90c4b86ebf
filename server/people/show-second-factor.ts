import type { ShownCredential } from '../../api/passkeys.ts';
import { type Actor, asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import type { PasskeySite } from './passkey-site.ts';
import { provePasskey, refusedPasskey } from './prove-passkey.ts';
import { recordPersonEvent } from './store-accounts.ts';
import { usePasskey } from './store-passkeys.ts';
import { noteSecondFactorShown } from './store-second-factors.ts';
import { useCode } from './use-code.ts';

/**
 * Whoever sits at the session with this token's hash shows a code of the app or a backup code, which is used up: what is
 * dangerous goes for ten minutes. A wrong one counts as a wrong password does.
 * Errors: second_factor_off, wrong_code, too_many_attempts.
 */
export async function showCode(
  database: Database,
  actor: Actor,
  { code, session }: { code: string; session: Buffer },
): Promise<void> {
  if (!actor.hasSecondFactor) throw new ProblemError('second_factor_off');
  const { id: personId, email, sourceAddress: address } = actor;
  // Not the address: a session that was left open must not lock out a whole office.
  const guesser = { email, address: null };
  if (!(await asGatekeeper(database, (scope) => countGuess(scope, guesser))))
    throw tooManyGuesses();
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const facts = { secondFactor: await useCode(scope, personId, code, now) };
    await forgiveGuess(scope, guesser);
    await noteSecondFactorShown(scope, session, now);
    await recordPersonEvent(scope, { personId, address, kind: 'second_factor_shown', facts }, now);
  });
}

/** The same with a passkey. Error: passkey_refused, also for one of somebody else. */
export async function showPasskey(
  database: Database,
  actor: Actor,
  site: PasskeySite,
  { credential, session }: { credential: ShownCredential; session: Buffer },
): Promise<void> {
  const proven = await provePasskey(database, site, credential, 'show');
  const { id: personId, sourceAddress: address } = actor;
  if (proven.personId !== personId) throw refusedPasskey();
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    if (!(await usePasskey(scope, proven.passkeyId, proven.counter, now))) throw refusedPasskey();
    await noteSecondFactorShown(scope, session, now);
    const facts = { secondFactor: 'passkey', passkeyId: proven.passkeyId };
    await recordPersonEvent(scope, { personId, address, kind: 'second_factor_shown', facts }, now);
  });
}
