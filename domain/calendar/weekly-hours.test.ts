import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkingHoursDefinition } from './index.ts';
import { weeklyHours } from './index.ts';

const week = (weekly: WorkingHoursDefinition['weekly']) =>
  weeklyHours({
    id: 'hours',
    names: { en: 'Hours' },
    zone: '+03:00',
    weekly,
    days: {},
    confirmedYears: [],
  }).map(({ days, intervals }) => [days.map(({ from, to }) => `${from}-${to}`).join(), intervals]);

const day = ['10:00-18:30'];

describe('the hours of an ordinary week', () => {
  it('P1: equal days that follow each other are one stretch', () => {
    const weekly = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
    assert.deepEqual(week(weekly), [['0-4', day]]);
  });

  it('a day of other hours parts them, and those after it belong to the same hours', () => {
    const short = ['10:00-14:00'];
    assert.deepEqual(week({ monday: day, tuesday: short, wednesday: day, sunday: short }), [
      ['0-0,2-2', day],
      ['1-1,6-6', short],
    ]);
  });

  it('several intervals stand in the order of the day, and make days equal in any order', () => {
    const lunch = ['09:00-13:00', '14:00-18:00'];
    assert.deepEqual(week({ saturday: lunch.toReversed(), sunday: lunch }), [['5-6', lunch]]);
  });
});
