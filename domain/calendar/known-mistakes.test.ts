import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkingHoursDefinition } from './definition.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { calendarWith } from './sample-calendars.ts';
import { HOUR } from './wall-time.ts';
import { addWorking } from './working-time.ts';

// What others get wrong, each by its name. Every due time was worked by hand, with the offsets written beside.

const none = { days: {} };
const sunday = (...intervals: string[]) => ({ ...none, weekly: { sunday: intervals } });
const office = ['09:00-17:00'];
const weekdays = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
};

interface Case {
  mistake: string;
  calendar: Partial<WorkingHoursDefinition>;
  start: string;
  hours: number;
  due: string;
}

const cases: Case[] = [
  {
    // 09–10, 12–14 and one hour from 20:00, at +03:00.
    mistake: 'only one interval a day is counted (chatwoot#14009)',
    calendar: { ...none, weekly: { monday: ['08:00-10:00', '12:00-14:00', '20:00-22:00'] } },
    start: '2026-11-23T06:00Z',
    hours: 4,
    due: '2026-11-23T18:00:00Z',
  },
  {
    // 30 December 2011 was skipped. Thursday 16:00 at −10:00, one hour; Monday 2 January from 09:00 at +14:00, one hour.
    mistake: 'a day that the zone skipped is worked',
    calendar: { ...none, zone: 'Pacific/Apia', weekly: weekdays },
    start: '2011-12-30T02:00Z',
    hours: 2,
    due: '2012-01-01T20:00:00Z',
  },
  {
    mistake: 'the day on which the clocks go forward has 24 hours',
    calendar: { zone: 'Europe/Berlin', ...sunday('00:00-24:00') },
    start: '2026-03-28T23:00Z',
    hours: 23,
    due: '2026-03-29T22:00:00Z',
  },
  {
    // The 24th hour is the first of the next Sunday, at +02:00.
    mistake: 'the hour that was skipped is counted',
    calendar: { zone: 'Europe/Berlin', ...sunday('00:00-24:00') },
    start: '2026-03-28T23:00Z',
    hours: 24,
    due: '2026-04-04T23:00:00Z',
  },
  {
    mistake: 'the day on which the clocks go back has 24 hours',
    calendar: { zone: 'Europe/Berlin', ...sunday('00:00-24:00') },
    start: '2026-10-24T22:00Z',
    hours: 25,
    due: '2026-10-25T23:00:00Z',
  },
  {
    // From 01:30 at +01:00; 02:00 is 03:00 at +02:00.
    mistake: 'summer time corrupts the minutes',
    calendar: { zone: 'Europe/Berlin', ...sunday('00:00-24:00') },
    start: '2026-03-29T00:30Z',
    hours: 1.5,
    due: '2026-03-29T02:00:00Z',
  },
  {
    // Saturday 22:00 at +01:00 to Sunday 06:00 at +02:00 are seven hours.
    mistake: 'the night shift of the change in spring is as long as any other',
    calendar: { ...none, zone: 'Europe/Berlin', weekly: { saturday: ['22:00-06:00'] } },
    start: '2026-03-28T12:00Z',
    hours: 8,
    due: '2026-04-04T21:00:00Z',
  },
  {
    // Saturday 22:00 at +02:00 to Sunday 06:00 at +01:00 are nine hours.
    mistake: 'the night shift of the change in autumn is as long as any other',
    calendar: { ...none, zone: 'Europe/Berlin', weekly: { saturday: ['22:00-06:00'] } },
    start: '2026-10-24T12:00Z',
    hours: 9,
    due: '2026-10-25T05:00:00Z',
  },
  {
    // 29 March has no 02:00; 5 April has, at +02:00.
    mistake: 'an interval inside the skipped hour is worked',
    calendar: { zone: 'Europe/Berlin', ...sunday('02:00-03:00') },
    start: '2026-03-22T02:00Z',
    hours: 1,
    due: '2026-04-05T01:00:00Z',
  },
  {
    mistake: 'an interval inside the repeated hour is worked once',
    calendar: { zone: 'Europe/Berlin', ...sunday('02:00-03:00') },
    start: '2026-10-24T00:00Z',
    hours: 2,
    due: '2026-10-25T02:00:00Z',
  },
  {
    // From 00:00 at +11:00 to 04:00 at +10:30.
    mistake: 'summer time is always a whole hour, in autumn',
    calendar: { zone: 'Australia/Lord_Howe', ...sunday('00:00-04:00') },
    start: '2026-04-04T13:00Z',
    hours: 4.5,
    due: '2026-04-04T17:30:00Z',
  },
  {
    // From 00:00 at +10:30 to 04:00 at +11:00.
    mistake: 'summer time is always a whole hour, in spring',
    calendar: { zone: 'Australia/Lord_Howe', ...sunday('00:00-04:00') },
    start: '2026-10-03T13:30Z',
    hours: 3.5,
    due: '2026-10-03T17:00:00Z',
  },
  {
    // In Ramadan 09:00 is at +00:00, else at +01:00.
    mistake: 'the clocks change twice a year and no more',
    calendar: { ...none, zone: 'Africa/Casablanca', weekly: weekdays },
    start: '2026-02-13T15:00Z',
    hours: 4,
    due: '2026-02-16T12:00:00Z',
  },
  {
    mistake: 'offsets are whole or half hours',
    calendar: { ...none, zone: 'Asia/Kathmandu', weekly: weekdays },
    start: '2026-11-23T00:00Z',
    hours: 1,
    due: '2026-11-23T04:15:00Z',
  },
  {
    // Thursday 17:30, one hour; Friday is off; Saturday from 10:00, at +03:00.
    mistake: 'a Saturday that is worked in place of a Friday is taken for a weekend',
    calendar: {
      days: { '2026-11-06': { intervals: [] }, '2026-11-07': { intervals: ['10:00-18:30'] } },
    },
    start: '2026-11-05T14:30Z',
    hours: 2,
    due: '2026-11-07T08:00:00Z',
  },
  {
    // Tuesday 16:00 to its early end at 17:00, and Wednesday from 10:00.
    mistake: 'a shortened day is as long as its weekday',
    calendar: { days: { '2026-11-24': { intervals: ['10:00-13:00', '14:00-17:00'] } } },
    start: '2026-11-24T13:00Z',
    hours: 2,
    due: '2026-11-25T08:00:00Z',
  },
];

describe('it is not so that', () => {
  for (const { mistake, calendar, start, hours, due } of cases) {
    it(mistake, () => {
      const counted = addWorking(calendarWith(calendar), parseInstant(start), hours * HOUR);
      assert.equal(formatInstant(counted), due);
    });
  }
});
