import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursInWords, readHours } from './hours-text.ts';

const typed: [string, string[]][] = [
  ['10:00-18:30', ['10:00-18:30']],
  ['10:00–13:00, 14:00–18:30', ['10:00-13:00', '14:00-18:30']],
  [' 9:00 - 13:00;14:00 — 18:30 ', ['09:00-13:00', '14:00-18:30']],
  ['22:00-6:00', ['22:00-06:00']],
  ['00:00-24:00,', ['00:00-24:00']],
  ['', []],
  ['from ten', ['fromten']],
];
for (const [text, intervals] of typed) {
  test(`hours typed as ${JSON.stringify(text)}`, () => {
    assert.deepEqual(readHours(text), intervals);
  });
}

test('hours are shown as they can be typed again', () => {
  const shown = hoursInWords(['10:00-13:00', '14:00-18:30']);
  assert.equal(shown, '10:00–13:00, 14:00–18:30');
  assert.deepEqual(readHours(shown), ['10:00-13:00', '14:00-18:30']);
});
