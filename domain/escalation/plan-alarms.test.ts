import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockEvent } from '../sla/index.ts';
import { answered, business, clockOf, ended, inMoscow, opened } from '../sla/sample-terms.ts';
import { plannedAlarms } from './plan-alarms.ts';
import { DEFAULT_STEPS } from './step.ts';

const planned = (...events: ClockEvent[]) =>
  plannedAlarms(clockOf(business, ...events), DEFAULT_STEPS).map(({ step, at }) => [
    step,
    inMoscow(at),
  ]);

// Six working hours, of 10:00–18:30: an hour after the breach lies in the next working day.
test('steps come on the calendar of the clock, before and after it is due', () => {
  assert.deepEqual(planned(opened('2026-11-18 12:00', 2)), [
    ['half', '2026-11-18 15:00'],
    ['first_warning', '2026-11-18 16:30'],
    ['three_quarters', '2026-11-18 16:30'],
    ['nine_tenths', '2026-11-18 17:24'],
    ['breach', '2026-11-18 18:00'],
    ['hour_after', '2026-11-19 10:30'],
  ]);
});

test('a clock that was answered or stopped announces nothing more', () => {
  assert.deepEqual(planned(opened('2026-11-18 12:00', 2), answered('2026-11-18 13:00')), []);
  assert.deepEqual(planned(opened('2026-11-18 12:00', 2), ended('2026-11-18 13:00')), []);
});
