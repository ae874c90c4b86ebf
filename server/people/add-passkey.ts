import { randomUUIDv7 } from 'node:crypto';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { NewCredential, PasskeyOptions } from '../../api/passkeys.ts';
import { type Actor, asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { accountChanged } from './account-changed.ts';
import { asked, CHALLENGE_LIFE, keepChallenge, personHandle } from './ask-passkey.ts';
import { backupCodeHash, makeBackupCodes } from './backup-codes.ts';
import type { PasskeySite } from './passkey-site.ts';
import { challengeIn, refusedPasskey } from './prove-passkey.ts';
import { provePassword } from './prove-password.ts';
import { insertPasskey, listPasskeys, takeChallenge } from './store-passkeys.ts';
import { findWays, noteSecondFactorShown, replaceBackupCodes } from './store-second-factors.ts';

/** What a device needs to make a passkey for the person. Errors: wrong_credentials, too_many_attempts. */
export const beginPasskey = (
  database: Database,
  actor: Actor,
  { rpId }: PasskeySite,
  { current }: { current: string },
): Promise<PasskeyOptions> =>
  provePassword(database, actor, current, async (scope) => {
    const options = await generateRegistrationOptions({
      rpName: 'Pactdesk',
      rpID: rpId,
      userID: Uint8Array.from(personHandle(actor.id)),
      userName: actor.email,
      userDisplayName: actor.name,
      timeout: CHALLENGE_LIFE,
      attestationType: 'none',
      excludeCredentials: (await listPasskeys(scope, actor.id)).map(asked),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await keepChallenge(scope, options, 'add', actor.id);
    return { ...options };
  });

/** What was added; with a person's first second factor also its backup codes, which nobody sees again. */
export interface AddedPasskey {
  id: string;
  name: string;
  /** Epoch ms. */
  addedAt: number;
  backupCodes: string[] | null;
}

/** Keeps the passkey that a device made. Errors: passkey_refused, passkey_known. `session`: hash of the caller's token. */
export async function addPasskey(
  database: Database,
  actor: Actor,
  site: PasskeySite,
  { name, credential, session }: { name: string; credential: NewCredential; session: Buffer },
): Promise<AddedPasskey> {
  const { id: personId, sourceAddress: address } = actor;
  const challenge = challengeIn(credential.response.clientDataJSON);
  const taken = await asGatekeeper(database, async (scope) =>
    takeChallenge(scope, challenge, 'add', await databaseNow(scope.db)),
  );
  if (taken?.personId !== personId) throw refusedPasskey();
  const made = await credentialIn(credential, challenge, site);
  const transports = credential.response.transports ?? [];
  const passkey = { id: randomUUIDv7(), personId, name, transports, ...made };
  return asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const { app, passkey: another } = await findWays(scope, personId);
    if (!(await insertPasskey(scope, passkey, now))) throw new ProblemError('passkey_known');
    const backupCodes = app || another ? null : makeBackupCodes();
    if (backupCodes) await replaceBackupCodes(scope, personId, backupCodes.map(backupCodeHash));
    await noteSecondFactorShown(scope, session, now);
    const facts = { passkeyId: passkey.id };
    await accountChanged(scope, { personId, address, kind: 'passkey_added', facts }, now);
    return { id: passkey.id, name, addedAt: now, backupCodes };
  });
}

/** The library throws for each thing that is wrong; nothing else happens in it. */
async function credentialIn(
  credential: NewCredential,
  challenge: Buffer,
  { rpId, origin }: PasskeySite,
) {
  const verified = await verifyRegistrationResponse({
    response: credential as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge.toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) throw refusedPasskey();
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return {
    credentialId: Buffer.from(id, 'base64url'),
    publicKey: Buffer.from(publicKey),
    counter,
  };
}
