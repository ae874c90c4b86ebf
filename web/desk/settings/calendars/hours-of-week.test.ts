import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursOfWeek } from './hours-of-week.ts';

test('a week is drawn with its lunch, and a night shift goes on the next morning', () => {
  const week = hoursOfWeek({ monday: ['06:00-12:00', '18:00-24:00'], sunday: ['18:00-06:00'] });
  assert.deepEqual(week.monday, [
    { from: 0, to: 0.25 },
    { from: 0.25, to: 0.5 },
    { from: 0.75, to: 1 },
  ]);
  assert.deepEqual(week.sunday, [{ from: 0.75, to: 1 }]);
  assert.deepEqual(week.friday, []);
});

test('hours that are being typed are not drawn yet', () => {
  assert.deepEqual(hoursOfWeek({ monday: ['10:0'] }).monday, []);
});
