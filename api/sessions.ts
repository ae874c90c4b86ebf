import { z } from 'zod';
import { instant } from './primitives.ts';

/** One of a person's sessions, as they know it again: `GET /api/sessions`. */
const sessionItem = z.object({
  /** Opens nothing: it is there to end the session by. */
  id: z.uuid(),
  since: instant,
  /** To the minute. */
  lastSeenAt: instant,
  /** The network address it was opened from; null of one that is older than such notes. */
  address: z.string().nullable(),
  /** Like `Firefox` and `Windows`; null where the browser did not say. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionItem = z.infer<typeof sessionItem>;

export const sessionList = z.object({ items: z.array(sessionItem) });
export type SessionList = z.infer<typeof sessionList>;
