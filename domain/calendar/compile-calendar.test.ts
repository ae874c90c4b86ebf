import assert from 'node:assert/strict';
import { it } from 'node:test';
import { unconfirmedYear } from './confirmed-years.ts';
import { CalendarError } from './definition.ts';
import { parseInstant } from './instant.ts';
import { calendarWith } from './sample-calendars.ts';

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
