import { z } from 'zod';
import { staffRoles } from '../../domain/access/index.ts';

/** What a transaction says on the channel `live` when it is committed: ids only. */
const announcement = z.union([
  z.object({
    request: z.number().int(),
    company: z.uuid(),
    /** Who opened it. */
    by: z.uuid(),
    /** Its participants. */
    with: z.array(z.uuid()),
    /** The roles that see it (R8); an older release says nothing of it, and had none that some do not see. */
    seenByRoles: z.array(z.enum(staffRoles)).nullable().default(null),
    /** Customers hear nothing of it. */
    internal: z.boolean(),
  }),
  z.object({ endedSession: z.string() }),
  z.object({ changedPerson: z.uuid() }),
  z.object({ presence: z.literal(true) }),
  /** So many changed, within staff's sight only, that they are not told one by one. */
  z.object({ manyRequests: z.literal(true) }),
  /** A version that was made. */
  z.object({ catalogue: z.number().int() }),
]);
export type Announcement = z.infer<typeof announcement>;
export type RequestChange = Extract<Announcement, { request: number }>;

/** Undefined for what we do not know: another release may say more. */
export function readAnnouncement(payload: string): Announcement | undefined {
  try {
    return announcement.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

/** Two changes of one request in one breath are told once, to everybody who would have heard either. */
export const merge = (before: RequestChange | undefined, change: RequestChange): RequestChange => ({
  ...change,
  with: [...new Set([...(before?.with ?? []), ...change.with])],
  internal: change.internal && (before?.internal ?? true),
});
