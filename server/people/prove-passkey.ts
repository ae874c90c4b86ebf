import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import type { ShownCredential } from '../../api/passkeys.ts';
import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { personHandle } from './ask-passkey.ts';
import type { PasskeySite } from './passkey-site.ts';
import {
  type ChallengePurpose,
  findPasskey,
  type StoredPasskey,
  takeChallenge,
} from './store-passkeys.ts';

export const refusedPasskey = (): ProblemError => new ProblemError('passkey_refused');

/**
 * Whose passkey signed a challenge of ours, with the user verified by the device, so that it stands for both factors.
 * The challenge is used up whatever comes of it. Whoever calls notes the use, with the new counter, in the transaction
 * of what it opens. Error: passkey_refused, whatever is wrong.
 */
export async function provePasskey(
  database: Database,
  site: PasskeySite,
  credential: ShownCredential,
  purpose: ChallengePurpose,
): Promise<{ passkeyId: string; personId: string; counter: number }> {
  const challenge = challengeIn(credential.response.clientDataJSON);
  const found = await asGatekeeper(database, async (scope) => {
    const taken = await takeChallenge(scope, challenge, purpose, await databaseNow(scope.db));
    const passkey = await findPasskey(scope, Buffer.from(credential.id, 'base64url'));
    return taken && passkey && { madeFor: taken.personId, passkey };
  });
  if (!found) throw refusedPasskey();
  const { madeFor, passkey } = found;
  const { personId } = passkey;
  if (madeFor !== null && madeFor !== personId) throw refusedPasskey();
  const { userHandle } = credential.response;
  if (userHandle !== undefined && userHandle !== personHandle(personId).toString('base64url'))
    throw refusedPasskey();
  const counter = await counterOf(credential, passkey, challenge, site);
  return { passkeyId: passkey.id, personId, counter };
}

/** What the device was asked to sign, as the browser says. Error: passkey_refused. */
export function challengeIn(clientDataJSON: string): Buffer {
  try {
    return Buffer.from(decodeClientDataJSON(clientDataJSON).challenge, 'base64url');
  } catch {
    throw refusedPasskey();
  }
}

/** The library throws for each thing that is wrong; nothing else happens in it. */
async function counterOf(
  credential: ShownCredential,
  { credentialId, publicKey, counter }: StoredPasskey,
  challenge: Buffer,
  { rpId, origin }: PasskeySite,
): Promise<number> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: {
        id: credentialId.toString('base64url'),
        publicKey: Uint8Array.from(publicKey),
        counter,
      },
      requireUserVerification: true,
    });
    if (verified) return authenticationInfo.newCounter;
  } catch {
    throw refusedPasskey();
  }
  throw refusedPasskey();
}
