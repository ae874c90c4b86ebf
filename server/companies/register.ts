import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { holdsOn } from '../../domain/licences/index.ts';
import { asGatekeeper } from '../access/index.ts';
import { findActivationCode } from '../licences/index.ts';
import { queueRegistrationMail, type RegistrationTemplate } from '../mail/index.ts';
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
 * C1, C2: keeps what was typed and sends a mail to the address, so that nobody registers with another's e-mail. Every
 * code is answered alike, with the same statements; only the mail says what came of it, and never whose a code is.
 * Error: too_many_attempts.
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
    const id = randomUUIDv7();
    const personName = `${input.givenName} ${input.familyName}`;
    await addRegistration(scope, { ...input, id, personName }, now);
    const template = templateFor(code, localDay(now, zone));
    await queueRegistrationMail(scope, { registrationId: id, template, language: input.language });
  });
}

/** A company's code leads to asking its administrators, also after its licence has ended. */
function templateFor(
  code: Awaited<ReturnType<typeof findActivationCode>>,
  day: string,
): RegistrationTemplate {
  if (code?.companyId) return 'registration_code_taken';
  return code && holdsOn(code, day) ? 'registration_link' : 'registration_code_unusable';
}
