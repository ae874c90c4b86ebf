import { randomUUIDv7 } from 'node:crypto';
import { type Actor, asGatekeeper, tokenHash } from '../access/index.ts';
import { queueAddressMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { provePassword } from './prove-password.ts';
import { countAttempt } from './store.ts';
import { recordPersonEvent } from './store-accounts.ts';
import {
  addEmailChange,
  endEmailChange,
  findEmailChange as find,
  sessionIdOf,
} from './store-email-changes.ts';

const LASTS_MS = 24 * 3_600_000;
const WINDOW_MINUTES = 24 * 60;
/** Nobody may write to the world in our name. */
const ASKED_PER_DAY = 5;

/**
 * Asks both addresses whether the person's is to change; nothing changes before both have confirmed. Whether anybody
 * has the new one is not looked at: its mail alone finds out. An earlier change that waits is replaced.
 * Errors: bad_input for the present address, wrong_credentials, too_many_attempts.
 */
export async function askEmailChange(
  database: Database,
  actor: Actor,
  typed: { email: string; current: string; token: string },
): Promise<void> {
  const { id: personId, email: oldEmail, sourceAddress: address, language } = actor;
  if (typed.email === oldEmail) {
    const fields = [{ path: 'email', message: 'another address than the present one' }];
    throw new ProblemError('bad_input', { fields });
  }
  await provePassword(database, actor, typed.current, async (scope, now) => {
    const asked = await countAttempt(scope, `e-mail change of ${personId}`, WINDOW_MINUTES);
    if (asked > ASKED_PER_DAY)
      throw new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
    await endEmailChange(scope, personId, 'replaced', now);
    const changeId = randomUUIDv7();
    const sessionId = await sessionIdOf(scope, tokenHash(typed.token));
    const change = { id: changeId, personId, oldEmail, newEmail: typed.email, sessionId };
    await addEmailChange(scope, { ...change, expiresAt: now + LASTS_MS }, now);
    const facts = { emailBefore: oldEmail, emailAfter: typed.email };
    await recordPersonEvent(scope, { personId, address, kind: 'email_change_asked', facts }, now);
    for (const template of ['email_change_old', 'email_change_new'] as const)
      await queueAddressMail(scope, template, { changeId, language });
  });
}

/** The person's change that waits. */
export const readEmailChange = (database: Database, { id }: Actor) =>
  asGatekeeper(database, async (scope) => find(scope, id, await databaseNow(scope.db)));

/** The person stops a change of theirs; nothing happens where none waits. */
export const stopEmailChange = (
  database: Database,
  { id: personId, sourceAddress: address }: Actor,
): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    if (!(await endEmailChange(scope, personId, 'cancelled', now))) return;
    await recordPersonEvent(scope, { personId, address, kind: 'email_change_stopped' }, now);
  });
