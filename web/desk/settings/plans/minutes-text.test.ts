import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutesInWords, readMinutes } from './minutes-text.ts';

const cases: [string, number | null][] = [
  ['0:30', 30],
  ['6:00', 360],
  [' 120:15 ', 7215],
  ['6', null],
  ['6:60', null],
  ['-1:00', null],
  ['', null],
];
for (const [typed, minutes] of cases) {
  test(`a target typed as ${JSON.stringify(typed)} is ${minutes ?? 'not understood'}`, () => {
    assert.equal(readMinutes(typed), minutes);
    if (minutes !== null) assert.equal(minutesInWords(minutes), typed.trim());
  });
}
