import { lapses } from './moves.ts';
import type { Status } from './status.ts';
import { withoutUndone } from './undo.ts';

/** How long a plan waits, in calendar days; a reminder comes `reminder` days before the end, none where it is 0. */
export interface WaitingDays {
  readonly customer: number;
  readonly confirmation: number;
  readonly reminder?: number;
}

const REMINDER_DAYS = 2;

/** When a request that waits for its customer ends by itself, and when they are reminded of it. Epoch ms. */
export interface Waiting {
  readonly lapsesAt: number;
  readonly remindAt: number | null;
}

type WaitingStatus = keyof typeof lapses;

export const isWaiting = (status: Status): status is WaitingStatus => status in lapses;

/** Whoever writes within this second is heard: the request ends only after it. */
export const LAPSE_GRACE_MS = 1000;

/**
 * R4: how long a request waits from `now` (epoch ms) on: so many days later at the same time of day in `zone`, also
 * where the clocks are changed in between. @throws RangeError for an unknown zone
 */
export function waitingFrom(
  now: number,
  status: WaitingStatus,
  days: WaitingDays,
  zone: string,
): Waiting {
  const wait = status === 'awaiting_customer' ? days.customer : days.confirmation;
  const before = days.reminder ?? REMINDER_DAYS;
  const reminds = before > 0 && before < wait;
  return {
    lapsesAt: daysLater(now, wait, zone),
    remindAt: reminds ? daysLater(now, wait - before, zone) : null,
  };
}

/** A time of day that the spring's change leaves out is the moment after it; of two in autumn it is the first. */
export const daysLater = (at: number, days: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days })
    .epochMilliseconds;

interface Entry {
  seq: number;
  kind: string;
  terms: Record<string, unknown>;
}

/**
 * What a history waits for: staff's last words to a customer who is awaited set the time, leaving that status ends the
 * waiting, and what was taken back never was. Null where nothing is awaited, or no end was ever told.
 */
export function waitingOf(history: readonly Entry[]): (Waiting & { seq: number }) | null {
  const entries = withoutUndone(history);
  const last = entries.at(-1);
  if (!last || !isWaiting(last.terms.status as Status)) return null;
  const moved = entries.findLastIndex(({ terms }) => terms.status !== terms.statusBefore);
  const told = entries.slice(Math.max(moved, 0)).findLast(({ terms }) => 'lapsesAt' in terms);
  if (!told) return null;
  const { lapsesAt, remindAt } = told.terms as unknown as Waiting;
  return { seq: told.seq, lapsesAt, remindAt };
}
