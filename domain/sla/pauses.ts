import { addWorking, type Calendar, workingBetween } from '../calendar/index.ts';
import type { ClockEvent } from './events.ts';

/** Time that lies with the customer, epoch ms, half-open; `to` is null while it does. */
export interface Pause {
  readonly from: number;
  readonly to: number | null;
  /** A question awaits their reply, or a solution that turned out to be none awaited their word. */
  readonly reason: 'awaiting_customer' | 'solution';
}

/** Disjoint and in order. The end of a request closes a wait for a reply; a solution that stands stays the last. */
export function pausesOf(events: readonly ClockEvent[]): Pause[] {
  const pauses: Pause[] = [];
  const close = (at: number) => {
    const last = pauses.at(-1);
    if (last?.to === null) pauses[pauses.length - 1] = { ...last, to: Math.max(at, last.from) };
  };
  const open = (reason: Pause['reason'], from: number) => {
    const last = pauses.at(-1);
    if (last?.to === null && last.reason === reason) return;
    close(from);
    pauses.push({ from, to: null, reason });
  };
  for (const event of events) {
    if (event.kind === 'answered' && event.as === 'question') open('awaiting_customer', event.at);
    if (event.kind === 'answered' && event.as === 'solution') open('solution', event.at);
    if (event.kind === 'customer_wrote' || event.kind === 'continued') close(event.at);
    if (event.kind === 'ended') {
      if (pauses.at(-1)?.reason === 'awaiting_customer') close(event.at);
      break;
    }
  }
  return pauses;
}

/** What of them lies in [from, until); those still open are closed by an end, `until` is null where there is none. */
export const pausesWithin = (
  pauses: readonly Pause[],
  from: number,
  until: number | null,
): Pause[] =>
  pauses.flatMap((pause) => {
    const begins = Math.max(pause.from, from);
    const to = earlier(pause.to, until);
    return to !== null && to <= begins ? [] : [{ ...pause, from: begins, to }];
  });

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

/** `paused`: a pause without an end comes first; `at` is then what it would be if the clock went on at once. */
export interface Reached {
  readonly at: number;
  readonly paused: boolean;
}

/** When `ms` of the calendar's time outside the pauses have passed since `start`. @throws RangeError outside 1970–2100 */
export function addCounted(
  calendar: Calendar,
  start: number,
  ms: number,
  pauses: readonly Pause[],
): Reached {
  let at = start;
  let left = ms;
  for (const { from, to } of pauses) {
    if (to !== null && to <= at) continue;
    const reached = addWorking(calendar, at, left);
    if (reached <= from) return { at: reached, paused: false };
    if (to === null) return { at: reached, paused: true };
    left -= workingBetween(calendar, at, Math.max(from, at));
    at = to;
  }
  return { at: addWorking(calendar, at, left), paused: false };
}
