import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

export const newSecret = (): Buffer => randomBytes(32);

/** A secret as its keeper copies it, by the specification Standard Webhooks. */
export const secretText = (secret: Buffer): string => `${PREFIX}${secret.toString('base64')}`;

/** The header `webhook-signature`: one signature for each secret, whichever the receiver knows. */
export function signatureOf(
  secrets: readonly Buffer[],
  { id, timestamp, payload }: { id: string; timestamp: number; payload: string },
): string {
  return secrets
    .map((secret) =>
      createHmac('sha256', secret).update(`${id}.${timestamp}.${payload}`).digest('base64'),
    )
    .map((signature) => `v1,${signature}`)
    .join(' ');
}
