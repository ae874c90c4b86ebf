import type { CalendarYear } from '../../../../api/settings.ts';
import type { CalendarSettings } from '../../../../api/settings-content.ts';
import { WEEKDAYS, type Weekday } from '../../../../domain/calendar/index.ts';

export type WorkingHours = Exclude<CalendarSettings, { always: true }>;
type SavedDay = CalendarYear['days'][number];

/** An exceptional day of a year as the calendar now stands, saved or not. */
export interface YearDay {
  date: string;
  intervals: readonly string[];
  note: SavedDay['note'];
  from: SavedDay['from'];
  /** `off`: not worked. `worked`: worked though its weekday is not. `other`: other hours than its weekday's. */
  kind: 'off' | 'worked' | 'other';
}

/** The weekday of a local date like `2026-11-04`. */
export const weekdayOf = (date: string): Weekday =>
  // Monday is the first of ours, Sunday JavaScript's.
  WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';

export const weeklyHours = ({ weekly }: WorkingHours, date: string): readonly string[] =>
  weekly[weekdayOf(date)] ?? [];

/** In order. `saved` are the days of that year as last saved: of them the country's are taken. */
export function yearDays(
  calendar: WorkingHours,
  year: number,
  saved: readonly SavedDay[],
): YearDay[] {
  const kindOf = (date: string, intervals: readonly string[]): YearDay['kind'] => {
    if (intervals.length === 0) return 'off';
    return weeklyHours(calendar, date).length === 0 ? 'worked' : 'other';
  };
  const own = Object.entries(calendar.days)
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, { intervals, note = null }]) => ({
      date,
      intervals,
      note,
      from: 'operator' as const,
    }));
  const country = saved.filter(({ date, from }) => from === 'country' && !(date in calendar.days));
  return [...own, ...(calendar.holidays ? country : [])]
    .map(({ date, intervals, note, from }) => ({
      date,
      intervals,
      note,
      from,
      kind: kindOf(date, intervals),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
