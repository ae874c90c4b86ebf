import { z } from 'zod';
import { personRef } from './people.ts';
import { instant, localDate, text } from './primitives.ts';

const wish = z.enum(['renewal', 'upgrade']);

/** `POST /api/contracts/{id}/enquiries`: an administrator asks the vendor for a renewal or an upgrade (K4). */
export const askForMore = z.object({
  wish,
  /** What they say besides. */
  words: text.pipe(z.string().max(1000)).nullable().default(null),
});

const contractEnquiry = z.object({
  id: z.uuid(),
  wish,
  words: z.string().nullable(),
  askedAt: instant,
  askedBy: personRef,
});

/** `GET /api/contract-enquiries`, for those who manage contracts: what waits, the oldest first. */
export const waitingEnquiries = z.object({
  items: z.array(
    contractEnquiry.extend({
      contract: z.object({
        id: z.uuid(),
        number: z.string(),
        planName: z.string(),
        endsOn: localDate,
      }),
      company: z.object({ publicId: z.string(), name: z.string() }),
    }),
  ),
});
export type WaitingEnquiries = z.infer<typeof waitingEnquiries>;
