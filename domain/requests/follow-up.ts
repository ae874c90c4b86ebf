import { isOpen, type Status } from './status.ts';
import { daysLater } from './waiting.ts';

/** An ended request, as far as answering it goes. Instants are epoch ms. */
interface Ended {
  status: Status;
  endedAt: number | null;
  /** What went on from it already; null where nothing did. */
  followUp: { open: boolean } | null;
}

/**
 * What the customer's answer does on a request that has ended (R4): it opens a follow-up, or is filed in the one there
 * is, or is refused, because the customer closed it (`final`), it came too late, or the follow-up has ended as well.
 */
export type AfterEnd =
  | { does: 'opens'; until: number }
  | { does: 'files' }
  | { does: 'refuses'; why: 'final' | 'late' | 'follow_up_ended' };

/**
 * R4: null while the request is open. So many calendar days after the end in `zone`, at the same time of day, is still
 * in time. @throws RangeError for an unknown zone
 */
export function afterEnd(
  { status, endedAt, followUp }: Ended,
  { now, days, zone }: { now: number; days: number; zone: string },
): AfterEnd | null {
  if (isOpen(status)) return null;
  if (status === 'cancelled_by_user') return { does: 'refuses', why: 'final' };
  if (followUp)
    return followUp.open ? { does: 'files' } : { does: 'refuses', why: 'follow_up_ended' };
  const until = endedAt === null || days === 0 ? null : daysLater(endedAt, days, zone);
  if (until === null || now > until) return { does: 'refuses', why: 'late' };
  return { does: 'opens', until };
}

/**
 * R4, K3: what a follow-up takes of its contract's quota. The first one of a request goes on from an incident that was
 * taken already; the follow-up of a follow-up is another incident.
 */
export const followUpIncident = (followed: {
  premium: boolean;
  isFollowUp: boolean;
}): 'none' | 'taken' | null => {
  if (!followed.premium) return null;
  return followed.isFollowUp ? 'taken' : 'none';
};
