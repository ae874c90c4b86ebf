import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import { asGatekeeper, tokenHash } from '../access/index.ts';
import { queuePasswordResetMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { accountChanged } from './account-changed.ts';
import { forgetGuesses } from './attempts.ts';
import { hashPassword } from './passwords.ts';
import { countAttempt, listCompanyNames } from './store.ts';
import {
  addPasswordReset,
  endPasswordResets,
  findPasswordReset,
  removePasswordResetLinks,
  removeSessions,
  setPassword,
  usePasswordReset,
} from './store-accounts.ts';
import { removeTickets } from './store-second-factors.ts';
import { refuseWeakPassword } from './weak-password.ts';

const WINDOW_MINUTES = 60;
const ASKED_PER_EMAIL = 5;
const ASKED_PER_ADDRESS = 60;

/**
 * Keeps the address and promises a mail, whoever it belongs to: known, unknown, suspended or over the limit take the
 * same statements. The mail's job alone finds out whether there is anybody to write to.
 */
export async function askPasswordReset(
  database: Database,
  { email, language, address }: { email: string; language: Language; address: string },
): Promise<void> {
  await asGatekeeper(database, async (scope) => {
    const fromAddress = await countAttempt(scope, `reset from ${address}`, WINDOW_MINUTES);
    const forEmail = await countAttempt(scope, `reset of ${email}`, WINDOW_MINUTES);
    const isHeard = fromAddress <= ASKED_PER_ADDRESS && forEmail <= ASKED_PER_EMAIL;
    const now = await databaseNow(scope.db);
    const id = randomUUIDv7();
    // Over the limit it counts as used from the start, and the job sends nothing.
    await addPasswordReset(scope, { id, email, language, usedAt: isHeard ? null : now }, now);
    await queuePasswordResetMail(scope, { resetId: id, language });
  });
}

/**
 * Sets the password of whoever got the link, once, within its hour: every session of theirs and every other link ends.
 * A second factor stays: the next sign-in asks for it. The password is hashed before anything is looked up, so that a link tells nothing by how long it takes.
 * Errors: link_expired, weak_password, after which the link still works.
 */
export async function confirmPasswordReset(
  database: Database,
  { token, password, address }: { token: string; password: string; address: string },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const reset = await findPasswordReset(scope, tokenHash(token), now);
    if (!reset || !(await usePasswordReset(scope, reset.id, now)))
      throw new ProblemError('link_expired');
    const { personId, email: ofPerson } = reset;
    const companies = await listCompanyNames(scope, personId);
    await refuseWeakPassword(password, { email: ofPerson, companies });
    await setPassword(scope, personId, passwordHash);
    await removeSessions(scope, personId);
    await removeTickets(scope, personId);
    await endPasswordResets(scope, reset.email, now);
    await removePasswordResetLinks(scope, personId);
    await forgetGuesses(scope, reset.email);
    await accountChanged(scope, { personId, address, kind: 'password_reset' }, now);
  });
}
