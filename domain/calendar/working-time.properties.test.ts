import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { WEEKDAYS } from './definition.ts';
import { intervalsBetween } from './intervals-between.ts';
import { calendarWith, workingHours } from './sample-calendars.ts';
import { DAY, HOUR, MINUTE, parseIntervals } from './wall-time.ts';
import { addWorking, isOpen, workingBetween } from './working-time.ts';

const lunch = ['09:00-13:00', '13:30-18:15'];
const night = ['21:30-05:00'];
const calendars = [
  calendarWith({}),
  calendarWith({ weekly: { monday: lunch, thursday: lunch, saturday: ['00:00-24:00'] } }),
  calendarWith({ zone: 'Europe/Berlin', weekly: { tuesday: night, saturday: night } }),
  calendarWith({ zone: 'America/New_York', weekly: { sunday: ['01:15-02:45', '03:00-10:00'] } }),
];
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) });
const duration = fc.integer({ min: 0, max: 200 * HOUR });
const calendar = fc.constantFrom(...calendars);

it('a + b is due when b is due after a', () => {
  fc.assert(
    fc.property(calendar, instant, duration, duration, (calendar, start, a, b) => {
      const once = addWorking(calendar, start, a + b);
      assert.equal(addWorking(calendar, addWorking(calendar, start, a), b), once);
    }),
  );
});

it('exactly the asked working time lies before the due instant, and less before any earlier one', () => {
  fc.assert(
    fc.property(calendar, instant, duration, (calendar, start, ms) => {
      fc.pre(ms > 0);
      const due = addWorking(calendar, start, ms);
      assert.equal(workingBetween(calendar, start, due), ms);
      assert.equal(workingBetween(calendar, start, due - 1), ms - 1);
    }),
  );
});

it('further holidays never make anything due earlier', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 30 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 * DAY }), duration, (offs, offset, ms) => {
      const start = Date.UTC(2026, 0, 1) + offset;
      const extra = offs.map((n) => [
        new Date(Date.UTC(2026, 0, 1) + n * DAY).toISOString().slice(0, 10),
        { intervals: [] },
      ]);
      const fewer = calendarWith({});
      const more = calendarWith({ days: { ...workingHours.days, ...Object.fromEntries(extra) } });
      assert.ok(addWorking(more, start, ms) >= addWorking(fewer, start, ms));
    }),
    { numRuns: 30 },
  );
});

it('working time and gaps together are the whole stretch, in order, and sum to the working time', () => {
  fc.assert(
    fc.property(calendar, instant, duration, (calendar, from, length) => {
      const to = from + length;
      const spans = intervalsBetween(calendar, from, to);
      let at = from;
      let counted = 0;
      for (const span of spans) {
        assert.equal(span.from, at);
        assert.ok(span.to > span.from);
        if (span.kind === 'counted') counted += span.ms;
        at = span.to;
      }
      assert.equal(at, to);
      assert.equal(counted, workingBetween(calendar, from, to));
    }),
  );
});

it('an instant is open exactly where the wall clock that Temporal shows lies in an interval', () => {
  fc.assert(
    fc.property(calendar, instant, (calendar, at) => {
      assert.ok(calendar.kind === 'working');
      const { days } = calendar;
      const { zone, weekly } = calendar.definition;
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      const sinceMidnight =
        wall.hour * HOUR + wall.minute * MINUTE + wall.second * 1000 + wall.millisecond;
      const shows = (date: Temporal.PlainDate, time: number) => {
        const weekday = WEEKDAYS[date.dayOfWeek - 1];
        const texts = days[date.toString()]?.intervals ?? (weekday && weekly[weekday]) ?? [];
        return parseIntervals(texts).some(({ from, to }) => time >= from && time < to);
      };
      const today = wall.toPlainDate();
      const yesterday = today.subtract({ days: 1 });
      const expected = shows(today, sinceMidnight) || shows(yesterday, sinceMidnight + DAY);
      assert.equal(isOpen(calendar, at), expected);
    }),
    { numRuns: 500 },
  );
});
