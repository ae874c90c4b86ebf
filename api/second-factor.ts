import { z } from 'zod';
import { instant } from './primitives.ts';

/** Of the app, or a backup code; dashes, spaces and capitals do not matter. */
const code = z.string().trim().min(1).max(40);
const current = z.string().min(1).max(200);

/** With 202: the password was right, and a code is missing. */
export const codeAsked = z.object({
  /** Good for `POST /api/sessions/code` alone, five tries long. */
  ticket: z.string(),
  expiresAt: instant,
});
export type CodeAsked = z.infer<typeof codeAsked>;

/** `POST /api/sessions/code` */
export const enterCode = z.object({ ticket: z.string().min(20).max(100), code });

/** `GET /api/me/second-factor` */
export const secondFactor = z.object({
  /** Null where it is off. */
  onSince: instant.nullable(),
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

/** What whoever changes a second factor must give. */
export const useSecondFactor = z.object({ current, code });

/** Ten of them, told once. */
export const backupCodes = z.object({ codes: z.array(z.string()) });
export type BackupCodes = z.infer<typeof backupCodes>;
