import { z } from 'zod';
import { personRef } from './people.ts';
import { requestNumber, word } from './primitives.ts';

/** What `GET /api/live` (server-sent events) tells: ids only, the page fetches what it may see. */
export const liveEvent = z.discriminatedUnion('kind', [
  /** The stream stands; after every reconnect the page fetches again what it shows. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('request'), number: requestNumber }),
  /** Who looks at what has changed (staff). */
  z.object({ kind: z.literal('presence') }),
  /** The session has ended; the stream closes. */
  z.object({ kind: z.literal('signed_out') }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;

/** `PUT /api/presence`: this tab's state, repeated every 20 seconds; `number` null: the queue or another page. */
export const announcePresence = z.object({
  tab: word(50).min(1),
  number: requestNumber.nullable(),
  writing: z.boolean(),
});

/** `GET /api/presence`: staff who are here now. */
export const presence = z.object({
  online: z.array(personRef),
  viewing: z.array(personRef.extend({ number: requestNumber, writing: z.boolean() })),
});
export type Presence = z.infer<typeof presence>;
