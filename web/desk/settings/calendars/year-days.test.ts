import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type WorkingHours, weekdayOf, yearDays } from './year-days.ts';

const weekday = ['10:00-18:30'];
const calendar: WorkingHours = {
  id: 'hours',
  names: { en: 'Hours' },
  zone: 'Europe/Berlin',
  weekly: { monday: weekday, tuesday: weekday, wednesday: weekday },
  holidays: { country: 'DE' },
  days: {
    '2026-12-30': { intervals: ['10:00-15:00'] },
    '2026-12-27': { intervals: weekday },
    '2026-12-28': { intervals: [], note: { en: 'Moved' } },
    '2027-01-04': { intervals: [] },
  },
  confirmedYears: [],
};
const ofCountry = (date: string) => ({
  date,
  intervals: [],
  note: { en: 'Holiday' },
  from: 'country' as const,
  weekly: weekday,
});

test('a year shows the operator’s own days and the country’s that they do not stand for', () => {
  const saved = [ofCountry('2026-05-01'), ofCountry('2026-12-30')];
  const shown = yearDays(calendar, 2026, saved).map(({ date, kind, from }) => [date, kind, from]);
  assert.deepEqual(shown, [
    ['2026-05-01', 'off', 'country'],
    ['2026-12-27', 'worked', 'operator'],
    ['2026-12-28', 'off', 'operator'],
    ['2026-12-30', 'other', 'operator'],
  ]);
});

test('without a country its days are gone at once', () => {
  const { holidays: _, ...without } = calendar;
  assert.equal(yearDays(without, 2026, [ofCountry('2026-05-01')]).length, 3);
});

test('a date knows its weekday wherever it is read', () => {
  assert.equal(weekdayOf('2026-11-20'), 'friday');
  assert.equal(weekdayOf('2026-11-22'), 'sunday');
  assert.equal(weekdayOf('2026-11-23'), 'monday');
});
