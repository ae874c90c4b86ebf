import type Holidays from 'date-holidays';
import type {
  ExceptionalDay,
  ExceptionalDays,
  HolidayCountry,
} from '../../domain/calendar/index.ts';

const DAY = 86_400_000;

/** The library knows every country at once: it is loaded only where a version is made or a country is chosen. */
const library = async () => (await import('date-holidays')).default;

/** A region is written with its own codes, `BY` or `BY-A`. */
async function holidaysOf({ country, region }: HolidayCountry, language = 'en'): Promise<Holidays> {
  const Library = await library();
  const [state, within] = (region ?? '').split('-');
  const options = { languages: [language, 'en'], types: ['public' as const] };
  if (state && within) return new Library(country, state, within, options);
  return state ? new Library(country, state, options) : new Library(country, options);
}

export async function isKnownCountry({ country, region }: HolidayCountry): Promise<boolean> {
  const found = (await holidayCountries('en')).find(({ code }) => code === country);
  return found !== undefined && (!region || found.regions.some(({ code }) => code === region));
}

/** Countries and their regions, by name in this language. */
export async function holidayCountries(language: string) {
  const Library = await library();
  const all = new Library();
  const byName = ({ name: a }: { name: string }, { name: b }: { name: string }) =>
    a.localeCompare(b, language);
  const nameOf = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  return Object.entries(all.getCountries(language))
    .map(([code, name]) => ({
      code,
      name: nameOf.of(code) ?? name,
      regions: Object.entries(all.getStates(code, language) ?? {})
        .map(([region, title]) => ({ code: region, name: title }))
        .sort(byName),
    }))
    .sort(byName);
}

/**
 * The public holidays of these years (`P1`), by local date, with their names in these languages where the library has
 * them. Only whole days count: one that begins in the afternoon is worked.
 */
export async function publicHolidays(
  of: HolidayCountry,
  years: readonly number[],
  languages: readonly string[],
): Promise<ExceptionalDays> {
  const english = await holidaysOf(of);
  const others = await Promise.all(
    languages
      .filter((language) => language !== 'en')
      .map(async (language) => [language, await holidaysOf(of, language)] as const),
  );
  const days: Record<string, ExceptionalDay> = {};
  for (const year of years) {
    const named = others.map(
      ([language, holidays]) => [language, namesByRule(holidays, year)] as const,
    );
    for (const { date, start, end, rule, name } of english.getHolidays(year)) {
      const translated = named.flatMap(([language, names]) => {
        const found = names.get(rule + date);
        return found && found !== name ? [[language, found]] : [];
      });
      const note = { en: name, ...Object.fromEntries(translated) };
      for (const day of wholeDays(date, start, end)) days[day] ??= { intervals: [], note };
    }
  }
  return days;
}

const namesByRule = (holidays: Holidays, year: number): Map<string, string> =>
  new Map(holidays.getHolidays(year).map(({ rule, date, name }) => [rule + date, name]));

/** `date` is the wall clock's, `2026-03-19 00:00:00`; a day of 23 or 25 hours is one day. */
function wholeDays(date: string, start: Date, end: Date): string[] {
  const [day = '', time = ''] = date.split(' ');
  if (time >= '12:00') return [];
  const first = Date.parse(`${day}T00:00:00Z`);
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
  return Array.from({ length: count }, (_, n) =>
    new Date(first + n * DAY).toISOString().slice(0, 10),
  );
}
