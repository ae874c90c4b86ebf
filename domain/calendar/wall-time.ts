import { CalendarError } from './definition.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds after the local midnight of the day it belongs to; `to` may lie in the next day. */
export interface WallInterval {
  readonly from: number;
  readonly to: number;
}

const INTERVAL = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** @throws CalendarError for anything but `HH:MM-HH:MM` (`24:00` may end a day) or an empty interval. */
function parseInterval(text: string): WallInterval {
  const parts = INTERVAL.exec(text);
  if (!parts) throw new CalendarError('bad_interval', 'an interval like 10:00-18:30', `"${text}"`);
  const from = Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE;
  const end = parts[3] === undefined ? DAY : Number(parts[3]) * HOUR + Number(parts[4]) * MINUTE;
  if (from === end)
    throw new CalendarError(
      'bad_interval',
      'an end after the start (a whole day is 00:00-24:00)',
      `"${text}"`,
    );
  return { from, to: end < from ? end + DAY : end };
}

/** One day's intervals in order. @throws CalendarError where two of them overlap. */
export function parseIntervals(texts: readonly string[]): readonly WallInterval[] {
  const intervals = texts.map(parseInterval).sort((a, b) => a.from - b.from);
  intervals.forEach((interval, i) => {
    const next = intervals[i + 1];
    if (next && next.from < interval.to) {
      throw new CalendarError(
        'intervals_overlap',
        'intervals that do not overlap',
        texts.join(', '),
      );
    }
  });
  return intervals;
}

/** Days since 1970-01-01 of a local date. @throws CalendarError for a date that does not exist. */
export function parseDate(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new CalendarError('bad_date', 'a date like 2026-11-04', `"${text}"`);
  }
  return time / DAY;
}
