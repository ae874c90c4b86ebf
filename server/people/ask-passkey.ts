import {
  type AuthenticatorTransportFuture,
  generateAuthenticationOptions,
} from '@simplewebauthn/server';
import type { PasskeyOptions } from '../../api/passkeys.ts';
import { type Actor, asGatekeeper, type Scope, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { PasskeySite } from './passkey-site.ts';
import { addChallenge, type ChallengePurpose, listPasskeys } from './store-passkeys.ts';
import { findTicket } from './store-second-factors.ts';

/** Milliseconds: as long as a device is asked for. */
export const CHALLENGE_LIFE = 5 * 60_000;

/** How a device calls our person: their id's sixteen bytes. */
export const personHandle = (personId: string): Buffer =>
  Buffer.from(personId.replaceAll('-', ''), 'hex');

/** Keeps what the device is asked to sign. */
export const keepChallenge = async (
  scope: Scope,
  { challenge }: { challenge: string },
  purpose: ChallengePurpose,
  personId: string | null,
): Promise<void> => {
  await addChallenge(scope, {
    challenge: Buffer.from(challenge, 'base64url'),
    purpose,
    personId,
    expiresAt: (await databaseNow(scope.db)) + CHALLENGE_LIFE,
  });
};

/**
 * What the sign-in page asks a device: for any passkey of this site, or with a ticket for one of the ticket's person.
 * Error: sign_in_expired.
 */
export const askPasskeyToSignIn = (
  database: Database,
  { rpId }: PasskeySite,
  ticket: string | undefined,
): Promise<PasskeyOptions> =>
  asGatekeeper(database, async (scope) => {
    if (ticket === undefined) return ask(scope, rpId, 'sign_in', null);
    const holder = await findTicket(scope, tokenHash(ticket), await databaseNow(scope.db));
    if (!holder) throw new ProblemError('sign_in_expired');
    return ask(scope, rpId, 'sign_in', holder.personId);
  });

/** The same for who is signed in and shows their second factor again. */
export const askPasskeyAgain = (
  database: Database,
  { rpId }: PasskeySite,
  actor: Actor,
): Promise<PasskeyOptions> => asGatekeeper(database, (scope) => ask(scope, rpId, 'show', actor.id));

async function ask(
  scope: Scope,
  rpId: string,
  purpose: ChallengePurpose,
  personId: string | null,
): Promise<PasskeyOptions> {
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    timeout: CHALLENGE_LIFE,
    userVerification: 'required',
    allowCredentials: personId === null ? [] : (await listPasskeys(scope, personId)).map(asked),
  });
  await keepChallenge(scope, options, purpose, personId);
  return { ...options };
}

/** A passkey as a device is asked for it. */
export const asked = (passkey: { credentialId: Buffer; transports: string[] }) => ({
  id: passkey.credentialId.toString('base64url'),
  transports: passkey.transports as AuthenticatorTransportFuture[],
});
