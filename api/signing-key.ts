import { z } from 'zod';

/** `GET /api/signing-key`: the public half of the installation's Ed25519 key. */
export const signingKey = z.object({
  /** The first 16 digits of the fingerprint. */
  id: z.string(),
  /** sha256 of the key (SPKI), hex: what to compare with what `pactdesk receipt verify` prints. */
  fingerprint: z.string(),
  pem: z.string(),
});
