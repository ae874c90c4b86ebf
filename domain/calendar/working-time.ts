import {
  type Calendar,
  END_OF_TIME,
  FIRST_INSTANT,
  type WorkingHours,
} from './compile-calendar.ts';
import { DAY } from './wall-time.ts';

/**
 * The earliest instant by which `ms` of working time have passed since `start`: work that fills the
 * day is due at 18:30, not at the next 10:00. Zero is `start` itself.
 * @param start epoch ms, UTC
 * @throws RangeError outside 1970–2100
 */
export function addWorking(calendar: Calendar, start: number, ms: number): number {
  checkInstant(start);
  if (!(ms >= 0)) throw new RangeError(`a duration of ${ms} ms is not possible`);
  if (ms === 0) return start;
  if (calendar.kind === 'always') return start + ms;
  const { starts, worked } = calendar;
  const first = intervalAt(calendar, start);
  const goal = workedBefore(calendar, first, start) + ms;
  const i = intervalReaching(worked, first, goal);
  const opened = starts[i];
  if (opened === undefined) throw new RangeError('the due time lies past the year 2100');
  return opened + goal - (worked[i] ?? 0);
}

/** Working time in [from, to), ms; negative where `to` is earlier. @throws RangeError outside 1970–2100 */
export function workingBetween(calendar: Calendar, from: number, to: number): number {
  checkInstant(from);
  checkInstant(to);
  if (calendar.kind === 'always') return to - from;
  return (
    workedBefore(calendar, intervalAt(calendar, to), to) -
    workedBefore(calendar, intervalAt(calendar, from), from)
  );
}

/** Half-open: 10:00:00 is inside, 18:30:00 is outside (`P3`). @throws RangeError outside 1970–2100 */
export function isOpen(calendar: Calendar, at: number): boolean {
  return nextOpening(calendar, at) === at;
}

/** The earliest working instant at or after `at`. @throws RangeError outside 1970–2100 */
export function nextOpening(calendar: Calendar, at: number): number {
  checkInstant(at);
  if (calendar.kind === 'always') return at;
  const opening = calendar.starts[intervalAt(calendar, at)];
  if (opening === undefined) throw new RangeError('the next opening lies past the year 2100');
  return Math.max(opening, at);
}

/** Index of the first interval that ends after `at`. */
export function intervalAt(calendar: WorkingHours, at: number): number {
  let i = calendar.firstOfDay[Math.floor(at / DAY)] ?? 0;
  while ((calendar.ends[i] ?? Number.POSITIVE_INFINITY) <= at) i++;
  return i;
}

function workedBefore(calendar: WorkingHours, i: number, at: number): number {
  const inside = at - (calendar.starts[i] ?? at);
  return (calendar.worked[i] ?? 0) + Math.max(inside, 0);
}

/** Targets of hours end within a few intervals, so a few steps come before the binary search. */
function intervalReaching(worked: Float64Array, first: number, goal: number): number {
  for (let i = first; i < first + 8; i++) {
    if ((worked[i + 1] ?? Number.POSITIVE_INFINITY) >= goal) return i;
  }
  let low = first + 8;
  let high = worked.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((worked[middle + 1] ?? Number.POSITIVE_INFINITY) >= goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

function checkInstant(at: number): void {
  if (!(at >= FIRST_INSTANT && at < END_OF_TIME)) {
    throw new RangeError('the instant lies outside the years 1970 to 2100');
  }
}
