import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** What every app takes: SHA-1, six digits, thirty seconds (RFC 6238). */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A code of the step before or after is taken too: telephones are slow, and so are people. */
const STEPS_ASIDE = 1;

export const newSecret = (): Buffer => randomBytes(20);

const asSecret = (secret: Buffer): Secret => new Secret({ buffer: Uint8Array.from(secret).buffer });

/** The secret as it is typed into an app: base32. */
export const secretText = (secret: Buffer): string => asSecret(secret).base32;

/** What a QR code holds for an app: `otpauth://totp/…`. */
export const secretUri = (secret: Buffer, email: string): string =>
  new TOTP({ ...kind, issuer: 'Pactdesk', label: email, secret: asSecret(secret) }).toString();

/** The time step that `code` belongs to at `now` (epoch ms), or null where it is none of this secret. */
export function stepOf(secret: Buffer, code: string, now: number): number | null {
  const aside = TOTP.validate({
    ...kind,
    secret: asSecret(secret),
    token: code,
    timestamp: now,
    window: STEPS_ASIDE,
  });
  return aside === null ? null : TOTP.counter({ period: kind.period, timestamp: now }) + aside;
}
