import { type Actor, asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { accountChanged } from './account-changed.ts';
import { countGuess, forgiveGuess, tooManyGuesses } from './attempts.ts';
import { backupCodeHash, makeBackupCodes } from './backup-codes.ts';
import { provePassword } from './prove-password.ts';
import {
  beginSecondFactor,
  holdBegunSecondFactor,
  noteSecondFactorShown,
  replaceBackupCodes,
  switchSecondFactorOn,
} from './store-second-factors.ts';
import { newSecret, secretText, secretUri, stepOf } from './totp.ts';

/** A secret that no code has confirmed by then is forgotten. Milliseconds. */
export const BEGUN_LIFE = 3_600_000;

/**
 * Makes a secret for the person's app and keeps it for an hour; it is no second factor until a code confirms it.
 * Errors: wrong_credentials, too_many_attempts, second_factor_on.
 */
export async function beginSwitchingOn(
  database: Database,
  actor: Actor,
  { current }: { current: string },
): Promise<{ secret: string; uri: string }> {
  const secret = newSecret();
  return provePassword(database, actor, current, async (scope, now) => {
    if (!(await beginSecondFactor(scope, actor.id, secret, now)))
      throw new ProblemError('second_factor_on');
    return { secret: secretText(secret), uri: secretUri(secret, actor.email) };
  });
}

/**
 * The first code of the app switches the second factor on, and counts as shown in the session with this token's hash.
 * Returns the backup codes: nobody sees them again.
 * Errors: wrong_code, too_many_attempts, second_factor_off where nothing was begun within the hour.
 */
export async function switchOn(
  database: Database,
  actor: Actor,
  { code, session }: { code: string; session: Buffer },
): Promise<string[]> {
  const { id: personId, email, sourceAddress: address } = actor;
  const guesser = { email, address: null };
  if (!(await asGatekeeper(database, (scope) => countGuess(scope, guesser))))
    throw tooManyGuesses();
  const codes = makeBackupCodes();
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const begun = await holdBegunSecondFactor(scope, personId, now - BEGUN_LIFE);
    if (!begun) throw new ProblemError('second_factor_off');
    const step = stepOf(begun.secret, code.replace(/\s/g, ''), now);
    if (step === null) throw new ProblemError('wrong_code');
    await switchSecondFactorOn(scope, personId, step, now);
    await replaceBackupCodes(scope, personId, codes.map(backupCodeHash));
    await forgiveGuess(scope, guesser);
    await noteSecondFactorShown(scope, session, now);
    await accountChanged(scope, { personId, address, kind: 'second_factor_on' }, now);
  });
  return codes;
}
