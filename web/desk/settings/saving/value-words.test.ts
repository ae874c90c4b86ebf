import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueWords } from './value-words.ts';

const words = {
  nothing: '–',
  dayOff: 'Day off',
  calendar: (id: string) => `calendar ${id}`,
  code: (key: string) => (key === 'Plus' ? undefined : `words of ${key}`),
};

const cases: [path: string, value: string | null, shown: string][] = [
  ['days.2026-12-31.intervals', '', 'Day off'],
  ['days.2026-12-31.intervals', '10:00-15:00', '10:00–15:00'],
  ['days.2026-12-31.intervals', null, '–'],
  ['weekly.monday', '10:00-13:00, 14:00-18:30', '10:00–13:00, 14:00–18:30'],
  ['targets.1', 'null', '–'],
  ['targets.1.minutes', '90', '1:30'],
  ['targets.1.calendar', 'always', 'calendar always'],
  ['moreClocks.0.targets.2.minutes', '30', '0:30'],
  ['openingHours', 'hours', 'calendar hours'],
  ['coverage.2', 'hours', 'calendar hours'],
  ['names.en', 'Plus', 'Plus'],
  ['firstWarning', '0.75', '75 %'],
  ['moreClocks.0.kind', 'next_answer', 'words of clock.next_answer'],
  ['moreClocks.0.pausesWhileAwaiting', 'true', 'words of true'],
  ['offHoursStart', 'call', 'words of start.call'],
];
for (const [path, value, shown] of cases) {
  test(`${path} of ${JSON.stringify(value)} is shown as ${shown}`, () => {
    assert.equal(valueWords(path, value, words), shown);
  });
}
