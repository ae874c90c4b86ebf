import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkCalendar } from './check-calendar.ts';
import { unconfirmedYear } from './confirmed-years.ts';
import { CalendarError } from './definition.ts';
import { parseInstant } from './instant.ts';
import { calendarWith, workingHours } from './sample-calendars.ts';
import { HOUR } from './wall-time.ts';
import { workingBetween } from './working-time.ts';

function refuses(changes: Parameters<typeof calendarWith>[0], message: RegExp) {
  assert.throws(
    () => calendarWith(changes),
    (error) => error instanceof CalendarError && message.test(error.message),
  );
}

it('refuses a calendar without working time', () => {
  refuses({ weekly: {} }, /expected weekly working time, found none/);
  refuses({ weekly: { monday: [] } }, /expected weekly working time, found none/);
});

it('refuses to save days off that leave no working time for over a year, and takes a rest of eleven months', () => {
  const closed = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10),
        { intervals: [] },
      ]),
    );
  assert.equal(checkCalendar({ ...workingHours, days: closed(335) }).kind, 'working');
  // Thursday 31 December 2026 is worked to 15:30 UTC; the 374 days end with Sunday 9 January 2028.
  assert.throws(
    () => checkCalendar({ ...workingHours, days: closed(374) }),
    /expected working time in every year, found none from 2026-12-31 to 2028-01-10/,
  );
});

it('counts the country’s holidays, and the operator’s own day where both name one', () => {
  const calendar = calendarWith({
    weekly: { monday: ['10:00-18:00'] },
    days: { '2026-05-25': { intervals: ['10:00-14:00'] } },
    countryDays: { '2026-05-18': { intervals: [] }, '2026-05-25': { intervals: [] } },
  });
  const worked = (day: string) =>
    workingBetween(calendar, parseInstant(`${day}T00:00:00Z`), parseInstant(`${day}T23:00:00Z`));
  assert.equal(worked('2026-05-11'), 8 * HOUR);
  assert.equal(worked('2026-05-18'), 0);
  assert.equal(worked('2026-05-25'), 4 * HOUR);
});

it('refuses an unknown zone', () => {
  refuses({ zone: 'Europe/Atlantis' }, /a time zone like .*, found "Europe\/Atlantis"/);
});

it('refuses intervals that are malformed, empty or overlap', () => {
  refuses({ weekly: { monday: ['10-18'] } }, /an interval like/);
  refuses({ weekly: { monday: ['25:00-26:00'] } }, /an interval like/);
  refuses({ weekly: { monday: ['10:00-10:00'] } }, /an end after the start/);
  refuses({ weekly: { monday: ['10:00-14:00', '13:00-18:00'] } }, /overlap/);
});

it('refuses a date that does not exist', () => {
  refuses({ days: { '2026-02-30': { intervals: [] } } }, /a date like .*, found "2026-02-30"/);
});

it('warns of a year past the last confirmed one, by the local date', () => {
  const calendar = calendarWith({});
  assert.equal(unconfirmedYear(calendar, parseInstant('2026-12-31T23:59:59+03:00')), null);
  assert.equal(unconfirmedYear(calendar, parseInstant('2027-01-01T00:00:00+03:00')), 2027);
  assert.equal(unconfirmedYear(calendar, parseInstant('2025-06-01T00:00:00Z')), null);
});

it('warns of every year where none is confirmed', () => {
  const calendar = calendarWith({ confirmedYears: [] });
  assert.equal(unconfirmedYear(calendar, parseInstant('2026-06-01T00:00:00Z')), 2026);
});
