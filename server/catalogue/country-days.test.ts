import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarDefinition, WorkingHoursDefinition } from '../../domain/calendar/index.ts';
import { withCountryDays } from './country-days.ts';
import { loadCatalogue } from './load-yaml.ts';
import type { Catalogue } from './schema.ts';

const shipped = await loadCatalogue(
  decodeURIComponent(new URL('../../catalogue', import.meta.url).pathname),
);

const munich: WorkingHoursDefinition = {
  id: 'munich',
  names: { en: 'Munich', es: 'Múnich' },
  zone: 'Europe/Berlin',
  weekly: { monday: ['09:00-17:00'] },
  holidays: { country: 'DE', region: 'BY' },
  days: {},
  confirmedYears: [],
};
const catalogueOf = (...calendars: CalendarDefinition[]): Catalogue => ({ ...shipped, calendars });

async function daysOf(
  changes: Partial<WorkingHoursDefinition>,
  year: number,
  before: Catalogue | null = null,
) {
  const made = await withCountryDays(catalogueOf({ ...munich, ...changes }), year, before);
  const [calendar] = made.calendars;
  assert.ok(calendar && !('always' in calendar) && calendar.countryDays);
  return calendar.countryDays;
}
const years = (days: object) => [...new Set(Object.keys(days).map((date) => date.slice(0, 4)))];

test('the public holidays of a region are written out, whole days only, with their names', async () => {
  const days = await daysOf({}, 2026);
  const of2026 = Object.keys(days).filter((date) => date.startsWith('2026'));
  // Christmas Eve and New Year's Eve are half days of banks; Assumption Day is no holiday in all of Bavaria.
  assert.deepEqual(
    of2026.map((date) => date.slice(5)),
    '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'.split(' '),
  );
  assert.deepEqual(days['2026-04-03'], {
    intervals: [],
    note: { en: 'Good Friday', es: 'Viernes Santo' },
  });
});

test('a holiday of several days is off on each of them', async () => {
  const days = await daysOf({ holidays: { country: 'RU' } }, 2026);
  const january = Object.keys(days).filter((date) => date.startsWith('2026-01'));
  assert.deepEqual(
    january.map((date) => Number(date.slice(8))),
    [1, 2, 3, 4, 5, 6, 7, 8],
  );
});

test('the confirmed years are written out, and the year of the version with the five that follow', async () => {
  const days = await daysOf({ confirmedYears: [2024] }, 2026);
  assert.deepEqual(years(days), ['2024', '2026', '2027', '2028', '2029', '2030', '2031']);
});

test('a confirmed year keeps the days of the version before, another year does not', async () => {
  const older = {
    '2026-07-07': { intervals: [], note: { en: 'As it was confirmed' } },
    '2027-07-07': { intervals: [], note: { en: 'As the library once said' } },
  };
  const before = catalogueOf({ ...munich, countryDays: older });
  const days = await daysOf({ confirmedYears: [2026] }, 2026, before);
  assert.deepEqual(
    Object.keys(days).filter((date) => date.startsWith('2026')),
    ['2026-07-07'],
  );
  assert.equal(days['2027-07-07'], undefined);
  assert.equal(days['2027-01-06']?.note?.en, 'Epiphany');
});

test('the days of another country are not kept', async () => {
  const before = catalogueOf({ ...munich, countryDays: { '2026-07-07': { intervals: [] } } });
  const moved = { holidays: { country: 'AT' }, confirmedYears: [2026] };
  const days = await daysOf(moved, 2026, before);
  assert.equal(days['2026-07-07'], undefined);
  assert.equal(days['2026-10-26']?.note?.en, 'National Holiday');
});

test('a calendar that names no country, and one around the clock, stay as they were written', async () => {
  const made = await withCountryDays(shipped, 2026, null);
  assert.deepEqual(made, shipped);
});
