import type {
  CalendarDefinition,
  ExceptionalDays,
  WorkingHoursDefinition,
} from '../../domain/calendar/index.ts';
import { publicHolidays } from './holidays.ts';
import type { Catalogue } from './schema.ts';

/** How many years after the one in which a version is made it knows the holidays of. */
const YEARS_AHEAD = 5;

/**
 * A catalogue as a version keeps it: with the public holidays of its calendars' countries (`P1`, `P7`), for the years
 * that are confirmed and for `year` and the five that follow. A confirmed year keeps the days it was confirmed with in
 * `before`, whatever the library knows by now.
 */
export async function withCountryDays(
  catalogue: Catalogue,
  year: number,
  before: Catalogue | null,
): Promise<Catalogue> {
  const calendars = await Promise.all(
    catalogue.calendars.map((calendar) => {
      const earlier = before?.calendars.find(({ id }) => id === calendar.id);
      return 'always' in calendar ? calendar : withDays(calendar, year, earlier);
    }),
  );
  return { ...catalogue, calendars };
}

async function withDays(
  { countryDays: _older, ...calendar }: WorkingHoursDefinition,
  thisYear: number,
  earlier: CalendarDefinition | undefined,
): Promise<CalendarDefinition> {
  if (!calendar.holidays) return calendar;
  const kept = confirmedDays(calendar, earlier);
  const years = new Set(calendar.confirmedYears);
  for (let year = thisYear; year <= thisYear + YEARS_AHEAD; year++) years.add(year);
  const open = [...years].filter((year) => !kept.years.has(year)).sort();
  const found =
    open.length > 0
      ? await publicHolidays(calendar.holidays, open, Object.keys(calendar.names))
      : {};
  const days = Object.entries({ ...found, ...kept.days }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...calendar, countryDays: Object.fromEntries(days) };
}

/** The days of confirmed years that the version before knew, for the same country. */
function confirmedDays(
  { holidays, confirmedYears }: WorkingHoursDefinition,
  earlier: CalendarDefinition | undefined,
): { years: ReadonlySet<number>; days: ExceptionalDays } {
  if (!earlier || 'always' in earlier || !earlier.countryDays) return nothing;
  const same =
    earlier.holidays?.country === holidays?.country &&
    earlier.holidays?.region === holidays?.region;
  if (!same) return nothing;
  const known = new Set(Object.keys(earlier.countryDays).map(yearOf));
  const years = new Set(confirmedYears.filter((year) => known.has(year)));
  const days = Object.entries(earlier.countryDays).filter(([date]) => years.has(yearOf(date)));
  return { years, days: Object.fromEntries(days) };
}

const nothing = { years: new Set<number>(), days: {} };
const yearOf = (date: string): number => Number(date.slice(0, 4));
