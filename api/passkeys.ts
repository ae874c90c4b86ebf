import { z } from 'zod';
import { instant, line } from './primitives.ts';

/** Bytes as base64url, at most so many characters of it. */
const bytes = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most);
const credentialId = bytes(1400);

/** What a browser needs to ask a device: the JSON that WebAuthn's `parse…OptionsFromJSON` takes. */
export const passkeyOptions = z.looseObject({ challenge: z.string() });
export type PasskeyOptions = z.infer<typeof passkeyOptions>;

const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string().max(100), z.unknown()),
};

/** A new passkey, as `PublicKeyCredential.toJSON()` gives it. */
export const newCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8000),
    attestationObject: bytes(40_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});
export type NewCredential = z.infer<typeof newCredential>;

/** What a device signed with a passkey, as `PublicKeyCredential.toJSON()` gives it. */
export const shownCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8000),
    authenticatorData: bytes(8000),
    signature: bytes(8000),
    userHandle: bytes(100).optional(),
  }),
});
export type ShownCredential = z.infer<typeof shownCredential>;

/** A passkey as its person knows it again. */
export const passkey = z.object({
  /** Opens nothing: it is there to remove the passkey by. */
  id: z.uuid(),
  name: z.string(),
  addedAt: instant,
  /** Null where it was never used. */
  lastUsedAt: instant.nullable(),
});
export type Passkey = z.infer<typeof passkey>;

/** `POST /api/me/passkeys/challenge` */
export const beginPasskey = z.object({ current: z.string().min(1).max(200) });

/** `POST /api/me/passkeys` */
export const addPasskey = z.object({ name: line, credential: newCredential });
export const addedPasskey = passkey.extend({
  /** With a person's first second factor, told once; null afterwards. */
  backupCodes: z.array(z.string()).nullable(),
});
export type AddedPasskey = z.infer<typeof addedPasskey>;

const ticket = z.string().min(20).max(100).optional();

/** `POST /api/sessions/passkey-challenge`: with the ticket of the password, for its person alone. */
export const askPasskey = z.object({ ticket });

/** `POST /api/sessions/passkey` */
export const enterPasskey = z.object({ ticket, credential: shownCredential });
