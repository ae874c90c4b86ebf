import type { CalendarYear } from '../../api/settings.ts';
import {
  type CalendarDefinition,
  type ExceptionalDay,
  WEEKDAYS,
  type WorkingHoursDefinition,
} from '../../domain/calendar/index.ts';

/** The exceptional days of a calendar as they count, by year, each with whose it is. */
export const calendarYears = (calendar: CalendarDefinition, thisYear: number) => ({
  id: calendar.id,
  years: 'always' in calendar ? [] : yearsOf(calendar, thisYear),
});

function yearsOf(calendar: WorkingHoursDefinition, thisYear: number): CalendarYear[] {
  const { days, countryDays = {}, confirmedYears } = calendar;
  const dates = [...new Set([...Object.keys(days), ...Object.keys(countryDays)])].sort();
  const years = new Set([...dates.map(yearOf), ...confirmedYears, thisYear, thisYear + 1]);
  return [...years].sort().map((year) => ({
    year,
    confirmed: confirmedYears.includes(year),
    days: dates
      .filter((date) => yearOf(date) === year)
      .flatMap((date) => {
        const own = days[date];
        const day = own ?? countryDays[date];
        return day ? [present(calendar, date, day, own ? 'operator' : 'country')] : [];
      }),
  }));
}

const present = (
  { weekly }: WorkingHoursDefinition,
  date: string,
  { intervals, note }: ExceptionalDay,
  from: CalendarYear['days'][number]['from'],
): CalendarYear['days'][number] => ({
  date,
  intervals: [...intervals],
  note: note ?? null,
  from,
  weekly: [...(weekly[weekdayOf(date)] ?? [])],
});

const yearOf = (date: string): number => Number(date.slice(0, 4));

const weekdayOf = (date: string) =>
  WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
