import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileCalendar } from './compile-calendar.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { calendarWith } from './sample-calendars.ts';
import { HOUR, MINUTE } from './wall-time.ts';
import { addWorking, isOpen, nextOpening, workingBetween } from './working-time.ts';

const moscow = (text: string) => parseInstant(`${text.replace(' ', 'T')}+03:00`);
const calendar = calendarWith({});

describe('addWorking', () => {
  const cases: [start: string, hours: number, due: string, why: string][] = [
    ['2026-11-23 10:00', 6, '2026-11-23 16:00', 'inside one day'],
    [
      '2026-11-23 10:00',
      8.5,
      '2026-11-23 18:30',
      'a full day ends at 18:30, not at the next 10:00',
    ],
    ['2026-11-23 10:00', 17, '2026-11-24 18:30', 'two full days end at the second 18:30'],
    ['2026-11-23 12:00', 6.5, '2026-11-23 18:30', 'the rest of the day ends at 18:30'],
    ['2026-11-20 17:00', 6, '2026-11-23 14:30', 'over a weekend'],
    ['2026-11-20 18:29:59', 4, '2026-11-23 13:59:59', 'one second is left on Friday'],
    ['2026-11-20 18:30', 4, '2026-11-23 14:00', '18:30:00 is outside'],
    ['2026-11-21 23:00', 4, '2026-11-23 14:00', 'from a Saturday night'],
    ['2026-11-23 03:00', 1, '2026-11-23 11:00', 'before the opening'],
    ['2026-03-06 17:00', 4, '2026-03-10 12:30', 'over a weekend and a moved holiday'],
    ['2026-11-02 17:00', 2, '2026-11-03 10:30', 'into a shortened day'],
    ['2026-11-03 17:00', 1, '2026-11-05 10:30', 'from a shortened day over a holiday'],
    ['2026-11-04 12:00', 1, '2026-11-05 11:00', 'from a holiday'],
    ['2026-12-30 18:00', 1, '2027-01-01 10:30', 'over New Year'],
    ['2026-01-01 00:00', 8.5 * 100, '2026-05-21 18:30', 'a hundred days at once'],
  ];
  for (const [start, hours, due, why] of cases) {
    it(`gives ${due} for ${hours} h from ${start}: ${why}`, () => {
      assert.equal(
        formatInstant(addWorking(calendar, moscow(start), hours * HOUR)),
        formatInstant(moscow(due)),
      );
    });
  }

  it('gives the start itself for no time at all, open or not', () => {
    const night = moscow('2026-11-21 23:00');
    assert.equal(addWorking(calendar, night, 0), night);
  });

  it('runs through nights and holidays on a 24/7 calendar', () => {
    const always = compileCalendar({ id: 'always', names: { en: '24/7' }, always: true });
    assert.equal(
      addWorking(always, moscow('2026-12-31 23:00'), 4 * HOUR),
      moscow('2027-01-01 03:00'),
    );
  });

  it('refuses instants outside 1970 to 2100 and what would be due after', () => {
    assert.throws(() => addWorking(calendar, -1, HOUR), RangeError);
    assert.throws(() => addWorking(calendar, Number.NaN, HOUR), RangeError);
    assert.throws(() => addWorking(calendar, Date.UTC(2101, 0, 1), HOUR), RangeError);
    assert.throws(() => addWorking(calendar, Date.UTC(2100, 11, 1), 9999 * HOUR), RangeError);
  });
});

describe('opening hours', () => {
  it('are half-open: 10:00:00 is inside, 18:30:00 is outside', () => {
    assert.equal(isOpen(calendar, moscow('2026-11-20 09:59:59')), false);
    assert.equal(isOpen(calendar, moscow('2026-11-20 10:00:00')), true);
    assert.equal(isOpen(calendar, moscow('2026-11-20 18:29:59')), true);
    assert.equal(isOpen(calendar, moscow('2026-11-20 18:30:00')), false);
  });

  it('begin again after the weekend', () => {
    assert.equal(nextOpening(calendar, moscow('2026-11-20 18:30')), moscow('2026-11-23 10:00'));
  });

  it('have already begun at an open instant', () => {
    const open = moscow('2026-11-20 12:00');
    assert.equal(nextOpening(calendar, open), open);
  });
});

describe('a lunch break', () => {
  const lunch = ['09:00-13:00', '14:00-18:00'];
  const withLunch = calendarWith({ weekly: { monday: lunch, tuesday: lunch } });

  it('is not counted', () => {
    assert.equal(
      addWorking(withLunch, moscow('2026-11-23 12:00'), 3 * HOUR),
      moscow('2026-11-23 16:00'),
    );
  });

  it('makes four hours of the morning due at 13:00, before the break', () => {
    assert.equal(
      addWorking(withLunch, moscow('2026-11-23 09:00'), 4 * HOUR),
      moscow('2026-11-23 13:00'),
    );
  });
});

describe('a night shift', () => {
  const night = ['22:00-06:00'];
  const nights = calendarWith({ weekly: { tuesday: night, wednesday: night } });

  it('runs over midnight', () => {
    assert.equal(
      addWorking(nights, moscow('2026-11-24 23:00'), 5 * HOUR),
      moscow('2026-11-25 04:00'),
    );
  });

  it('that began before a holiday is worked to its end, and none begins on the holiday', () => {
    const holiday = calendarWith({
      weekly: { tuesday: night, wednesday: night },
      days: { '2026-11-25': { intervals: [] } },
    });
    assert.equal(
      workingBetween(holiday, moscow('2026-11-24 00:00'), moscow('2026-11-28 00:00')),
      8 * HOUR,
    );
  });
});

describe('a zone with summer time', () => {
  const utc = (text: string) => parseInstant(`${text.replace(' ', 'T')}Z`);
  const office = ['09:00-17:00'];
  const berlin = calendarWith({
    zone: 'Europe/Berlin',
    weekly: { monday: office, friday: office },
  });
  const nightly = ['22:00-06:00'];
  const berlinNights = calendarWith({ zone: 'Europe/Berlin', weekly: { saturday: nightly } });

  it('opens at 09:00 on the wall before and after the clocks go forward', () => {
    assert.equal(nextOpening(berlin, utc('2026-03-27 00:00')), utc('2026-03-27 08:00'));
    assert.equal(nextOpening(berlin, utc('2026-03-28 00:00')), utc('2026-03-30 07:00'));
  });

  it('opens at 09:00 on the wall before and after the clocks go back', () => {
    assert.equal(nextOpening(berlin, utc('2026-10-23 00:00')), utc('2026-10-23 07:00'));
    assert.equal(nextOpening(berlin, utc('2026-10-24 00:00')), utc('2026-10-26 08:00'));
  });

  it('counts hours over the change of a weekend without an hour lost or won', () => {
    assert.equal(addWorking(berlin, utc('2026-03-27 15:00'), 3 * HOUR), utc('2026-03-30 09:00'));
  });

  it('makes the night of the change an hour shorter in spring and longer in autumn', () => {
    const worked = (from: string, to: string) => workingBetween(berlinNights, utc(from), utc(to));
    assert.equal(worked('2026-03-21 12:00', '2026-03-22 12:00'), 8 * HOUR);
    assert.equal(worked('2026-03-28 12:00', '2026-03-29 12:00'), 7 * HOUR);
    assert.equal(worked('2026-10-24 12:00', '2026-10-25 12:00'), 9 * HOUR);
  });

  it('opens at once after a gap that swallowed the opening time', () => {
    const early = calendarWith({ zone: 'Europe/Berlin', weekly: { sunday: ['02:30-06:00'] } });
    assert.equal(nextOpening(early, utc('2026-03-29 00:00')), utc('2026-03-29 01:00'));
    assert.equal(workingBetween(early, utc('2026-03-29 00:00'), utc('2026-03-29 12:00')), 3 * HOUR);
  });

  it('counts zones of half hours', () => {
    const kolkata = calendarWith({ zone: 'Asia/Kolkata' });
    assert.equal(nextOpening(kolkata, utc('2026-11-23 00:00')), utc('2026-11-23 04:30'));
    assert.equal(addWorking(kolkata, utc('2026-11-23 12:59'), MINUTE), utc('2026-11-23 13:00'));
  });
});
