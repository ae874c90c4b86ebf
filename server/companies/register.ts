import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { asGatekeeper } from '../access/index.ts';
import { findActivationCode, holdsOn } from '../licences/index.ts';
import { queueRegistrationMail } from '../mail/index.ts';
import { countAttempt } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { addRegistration } from './store.ts';

const WINDOW_MINUTES = 60;
const TRIES_PER_ADDRESS = 60;

export interface RegisterInput {
  activationCode: string;
  companyName: string;
  givenName: string;
  familyName: string;
  email: string;
  language: Language;
  timeZone: string;
  address: string;
}

/**
 * C1, C2: keeps what was typed and sends a link to the address, so that nobody registers with another's e-mail.
 * A code that belongs to a company is answered alike; only the e-mail says so, and it does not say whose it is.
 * Errors: unknown_code, expired_code, too_many_attempts.
 */
export async function register(
  database: Database,
  input: RegisterInput,
  zone: string,
): Promise<void> {
  const tries = await asGatekeeper(database, (scope) =>
    countAttempt(scope, `registration from ${input.address}`, WINDOW_MINUTES),
  );
  if (tries > TRIES_PER_ADDRESS)
    throw new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
  await asGatekeeper(database, async (scope) => {
    const code = await findActivationCode(scope, input.activationCode);
    const now = await databaseNow(scope.db);
    if (!code) throw new ProblemError('unknown_code', field('activationCode', 'unknown_code'));
    if (!holdsOn(code, localDay(now, zone))) {
      throw new ProblemError('expired_code', field('activationCode', 'expired_code'));
    }
    const id = randomUUIDv7();
    const personName = `${input.givenName} ${input.familyName}`;
    await addRegistration(scope, { ...input, id, personName }, now);
    const template = code.companyId ? 'registration_code_taken' : 'registration_link';
    await queueRegistrationMail(scope, { registrationId: id, template, language: input.language });
  });
}

const field = (path: string, message: string) => ({ fields: [{ path, message }] });
