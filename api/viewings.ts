import { z } from 'zod';
import { personRef } from './people.ts';
import { instant, line } from './primitives.ts';

/** `POST /api/companies/{publicId}/viewings`: as which member, and why. The company reads both. */
export const startViewing = z.object({ personId: z.uuid(), reason: line });

/** What a page sends in the header `Pactdesk-Viewing` with each call from then on. */
export const viewing = z.object({
  id: z.uuid(),
  /** As whom. */
  person: personRef,
  expiresAt: instant,
});
export type ViewingStarted = z.infer<typeof viewing>;
