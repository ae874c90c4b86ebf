import type { Names } from '../names.ts';
import { type Calendar, type WorkingHours, weekdayOf } from './compile-calendar.ts';
import { WEEKDAYS } from './definition.ts';
import { DAY } from './wall-time.ts';
import { intervalAt, workingBetween } from './working-time.ts';
import { toLocal } from './zone.ts';

export type GapReason = 'break' | 'night' | 'weekend' | 'holiday';

/** Epoch ms, half-open. A gap names the strongest reason in it: holiday, weekend, night, break. */
export type CalendarSpan =
  | { readonly kind: 'counted'; readonly from: number; readonly to: number; readonly ms: number }
  | {
      readonly kind: 'not_counted';
      readonly from: number;
      readonly to: number;
      readonly reason: GapReason;
      readonly notes: readonly Names[];
    };

/** [from, to) cut into working time and the labelled gaps between. @throws RangeError outside 1970–2100 */
export function intervalsBetween(calendar: Calendar, from: number, to: number): CalendarSpan[] {
  workingBetween(calendar, from, to);
  if (from >= to) return [];
  if (calendar.kind === 'always') return [{ kind: 'counted', from, to, ms: to - from }];
  const spans: CalendarSpan[] = [];
  let at = from;
  for (let i = intervalAt(calendar, from); at < to; i++) {
    const opens = Math.min(calendar.starts[i] ?? to, to);
    if (opens > at) spans.push(gap(calendar, i, at, opens));
    const start = Math.max(opens, at);
    const end = Math.min(calendar.ends[i] ?? to, to);
    if (end > start) spans.push({ kind: 'counted', from: start, to: end, ms: end - start });
    at = end;
  }
  return spans;
}

/** `next` is the interval that ends the gap. */
function gap(calendar: WorkingHours, next: number, from: number, to: number): CalendarSpan {
  const { days } = calendar;
  const notes: Names[] = [];
  let reason: GapReason = isBreak(calendar, next) ? 'break' : 'night';
  for (let day = localDay(calendar, from); day <= localDay(calendar, to - 1); day++) {
    const exceptional = days[new Date(day * DAY).toISOString().slice(0, 10)];
    if (exceptional && exceptional.intervals.length === 0) {
      reason = 'holiday';
      if (exceptional.note && !notes.some((note) => note.en === exceptional.note?.en)) {
        notes.push(exceptional.note);
      }
    } else if (!exceptional && isFreeWeekday(calendar, day) && reason !== 'holiday') {
      reason = 'weekend';
    }
  }
  return { kind: 'not_counted', from, to, reason, notes };
}

function isBreak(calendar: WorkingHours, next: number): boolean {
  const closed = calendar.ends[next - 1];
  const opens = calendar.starts[next];
  if (closed === undefined || opens === undefined) return false;
  return localDay(calendar, closed) === localDay(calendar, opens);
}

function isFreeWeekday(calendar: WorkingHours, day: number): boolean {
  const weekday = WEEKDAYS[weekdayOf(day)];
  return !weekday || (calendar.definition.weekly[weekday] ?? []).length === 0;
}

function localDay(calendar: WorkingHours, at: number): number {
  return Math.floor(toLocal(calendar.zone, at) / DAY);
}
