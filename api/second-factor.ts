import { z } from 'zod';
import { passkey, shownCredential } from './passkeys.ts';
import { instant } from './primitives.ts';

/** Of the app, or a backup code; dashes, spaces and capitals do not matter. */
const code = z.string().trim().min(1).max(40);
const current = z.string().min(1).max(200);

/** With 202: the password was right, and a code is missing. */
export const codeAsked = z.object({
  /** Good for `POST /api/sessions/code` alone, five tries long. */
  ticket: z.string(),
  expiresAt: instant,
  /** What the person can show besides a backup code. */
  app: z.boolean(),
  passkey: z.boolean(),
});
export type CodeAsked = z.infer<typeof codeAsked>;

/** `POST /api/sessions/code` */
export const enterCode = z.object({ ticket: z.string().min(20).max(100), code });

/** `GET /api/me/second-factor` */
export const secondFactor = z.object({
  /** Since when there is an app; null where there is none. */
  onSince: instant.nullable(),
  /** The newest first. */
  passkeys: z.array(passkey),
  backupCodesLeft: z.number().int(),
});
export type SecondFactor = z.infer<typeof secondFactor>;

/** `POST /api/me/second-factor` */
export const beginSecondFactor = z.object({ current });

/** What an app needs: as text to type, and as the address that a QR code holds. */
export const secondFactorSecret = z.object({ secret: z.string(), uri: z.string() });
export type SecondFactorSecret = z.infer<typeof secondFactorSecret>;

/** `POST /api/me/second-factor/confirm` */
export const confirmSecondFactor = z.object({ code });

/** What whoever changes a second factor must give; the factor itself they have shown within ten minutes. */
export const changeSecondFactor = z.object({ current });

/** `POST /api/me/second-factor/show`: a code of the app, a backup code, or what a passkey signed. */
export const showSecondFactor = z.union([
  z.object({ code }),
  z.object({ credential: shownCredential }),
]);

/** Ten of them, told once. */
export const backupCodes = z.object({ codes: z.array(z.string()) });
export type BackupCodes = z.infer<typeof backupCodes>;
