import {
  type CalendarDefinition,
  CalendarError,
  type ExceptionalDays,
  exceptionalDays,
  WEEKDAYS,
  type WorkingHoursDefinition,
} from './definition.ts';
import { DAY, parseDate, parseIntervals, type WallInterval } from './wall-time.ts';
import { type ZoneOffsets, zoneOffsets } from './zone.ts';

/** Instants a calendar can be asked about: [FIRST_INSTANT, END_OF_TIME), epoch ms. */
export const FIRST_INSTANT = 0;
export const END_OF_TIME = Date.UTC(2101, 0, 1);

/** Local days are compiled a little past both ends, so that no zone cuts the first or last instant. */
const FIRST_DAY = -3;
const LAST_DAY = END_OF_TIME / DAY + 3;

export interface AlwaysOpen {
  readonly kind: 'always';
  readonly id: string;
}

/**
 * Working time as sorted half-open UTC intervals [starts[i], ends[i]).
 * `worked[i]` is the working time before interval i; `firstOfDay[d]` is the first interval that ends
 * after the UTC midnight of day d, so that finding an instant is one look-up and a step or two.
 */
export interface WorkingHours {
  readonly kind: 'working';
  readonly id: string;
  readonly definition: WorkingHoursDefinition;
  /** Those that count: the country's and the operator's own. */
  readonly days: ExceptionalDays;
  readonly zone: ZoneOffsets;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly worked: Float64Array;
  readonly firstOfDay: Int32Array;
}

export type Calendar = AlwaysOpen | WorkingHours;

/**
 * Compiles 1970–2100. An instant is working time where the wall clock of the zone shows a time inside
 * an interval; a night shift across a change of the clocks is an hour shorter or longer.
 * @throws CalendarError for a definition that is malformed or has no working time at all.
 */
export function compileCalendar(definition: CalendarDefinition): Calendar {
  if ('always' in definition) return { kind: 'always', id: definition.id };
  const zone = zoneOffsets(definition.zone, FIRST_DAY * DAY, LAST_DAY * DAY);
  const days = exceptionalDays(definition);
  const utc = toUtc(localIntervals(definition, days), zone);
  if (utc.length === 0) throw new CalendarError('no_working_time', 'weekly working time', 'none');
  const starts = Float64Array.from(utc, (interval) => interval.from);
  const ends = Float64Array.from(utc, (interval) => interval.to);
  const worked = new Float64Array(utc.length + 1);
  utc.forEach(({ from, to }, i) => {
    worked[i + 1] = (worked[i] ?? 0) + to - from;
  });
  const firstOfDay = indexDays(ends);
  const { id } = definition;
  return { kind: 'working', id, definition, days, zone, starts, ends, worked, firstOfDay };
}

/** By id. @throws CalendarError like compileCalendar */
export function compileCalendars(
  definitions: readonly CalendarDefinition[],
): ReadonlyMap<string, Calendar> {
  return new Map(definitions.map((definition) => [definition.id, compileCalendar(definition)]));
}

function localIntervals(
  { weekly: week }: WorkingHoursDefinition,
  days: ExceptionalDays,
): WallInterval[] {
  const weekly = WEEKDAYS.map((day) => parseIntervals(week[day] ?? []));
  if (weekly.every((intervals) => intervals.length === 0)) return [];
  const exceptional = new Map(
    Object.entries(days).map(([date, day]) => [parseDate(date), parseIntervals(day.intervals)]),
  );
  const merged: { from: number; to: number }[] = [];
  for (let day = FIRST_DAY; day < LAST_DAY; day++) {
    for (const { from, to } of exceptional.get(day) ?? weekly[weekdayOf(day)] ?? []) {
      append(merged, day * DAY + from, day * DAY + to);
    }
  }
  return merged;
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function append(merged: { from: number; to: number }[], from: number, to: number): void {
  const last = merged.at(-1);
  if (last && from <= last.to) last.to = Math.max(last.to, to);
  else merged.push({ from, to });
}

/** Each offset's stretch takes its share of the local intervals; the repeated autumn hour counts twice. */
function toUtc(local: readonly WallInterval[], zone: ZoneOffsets): WallInterval[] {
  const merged: { from: number; to: number }[] = [];
  zone.offsets.forEach((offset, s) => {
    const from = (zone.starts[s] ?? 0) + offset;
    const until = (zone.starts[s + 1] ?? LAST_DAY * DAY) + offset;
    for (let i = firstEndingAfter(local, from); i < local.length; i++) {
      const interval = local[i];
      if (!interval || interval.from >= until) break;
      append(merged, Math.max(interval.from, from) - offset, Math.min(interval.to, until) - offset);
    }
  });
  return merged;
}

function firstEndingAfter(intervals: readonly WallInterval[], at: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function indexDays(ends: Float64Array): Int32Array {
  const days = new Int32Array(END_OF_TIME / DAY);
  let i = 0;
  for (let day = 0; day < days.length; day++) {
    while ((ends[i] ?? Number.POSITIVE_INFINITY) <= day * DAY) i++;
    days[day] = i;
  }
  return days;
}
