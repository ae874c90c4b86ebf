import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import {
  business,
  called,
  clockOf,
  enterprise,
  inMoscow,
  moscow,
  opened,
  plus,
} from './sample-terms.ts';

// P3, on the two hours around the clock that `business` promises for severity 1.
describe('a 24/7 clock', () => {
  const cases: [why: string, due: string, ...events: ClockEvent[]][] = [
    ['starts at creation in opening hours', '2026-11-20 19:00', opened('2026-11-20 17:00', 1)],
    [
      'runs into the night once started in the last second of the day',
      '2026-11-20 20:29:59',
      opened('2026-11-20 18:29:59', 1),
    ],
    ['waits for the next opening from 18:30:00', '2026-11-23 12:00', opened('2026-11-20 18:30', 1)],
    [
      'starts with a call at night',
      '2026-11-21 05:05',
      opened('2026-11-21 03:00', 1),
      called('2026-11-21 03:05'),
    ],
    [
      'starts at creation with a call in the same second',
      '2026-11-21 05:00',
      opened('2026-11-21 03:00', 1),
      called('2026-11-21 03:00'),
    ],
    [
      'starts at creation where the call came before',
      '2026-11-21 05:00',
      opened('2026-11-21 03:00', 1, { calledAt: moscow('2026-11-21 02:40') }),
    ],
    [
      'starts at the opening where the call came later',
      '2026-11-23 12:00',
      opened('2026-11-21 03:00', 1),
      called('2026-11-23 10:20'),
    ],
    [
      'takes the earliest of several calls, in whatever order they were logged',
      '2026-11-21 05:05',
      opened('2026-11-21 03:00', 1),
      called('2026-11-21 08:00'),
      called('2026-11-21 03:05'),
    ],
    [
      'is not moved by a call in opening hours',
      '2026-11-20 19:00',
      opened('2026-11-20 17:00', 1),
      called('2026-11-20 17:30'),
    ],
    [
      'starts with the call that created the request, which is logged a little later',
      '2026-11-21 05:00',
      opened('2026-11-21 03:12', 1, { channel: 'phone', calledAt: moscow('2026-11-21 03:00') }),
    ],
    [
      'created by phone starts with the call in opening hours too',
      '2026-11-20 18:50',
      opened('2026-11-20 17:00', 1, { channel: 'phone', calledAt: moscow('2026-11-20 16:50') }),
    ],
    [
      'created by phone without a known start of the call starts at creation',
      '2026-11-21 05:00',
      opened('2026-11-21 03:00', 1, { channel: 'phone' }),
    ],
    ['needs a call on a holiday', '2026-11-05 12:00', opened('2026-11-04 12:00', 1)],
  ];
  for (const [why, due, ...events] of cases) {
    it(why, () => assert.equal(inMoscow(clockOf(business, ...events).dueAt), due));
  }

  it('starts at creation at night where the plan says so', () => {
    const generous = { ...business, offHoursStart: 'creation' as const };
    const clock = clockOf(generous, opened('2026-11-21 03:00', 1));
    assert.equal(inMoscow(clock.dueAt), '2026-11-21 05:00');
  });
});

describe('a working-hours clock', () => {
  it('is never moved by a call', () => {
    const silent = clockOf(plus, opened('2026-11-21 03:00', 1));
    const called3 = clockOf(plus, opened('2026-11-21 03:00', 1), called('2026-11-21 03:05'));
    assert.equal(inMoscow(silent.dueAt), '2026-11-23 14:00');
    assert.equal(called3.dueAt, silent.dueAt);
  });

  it('created by phone counts from creation', () => {
    const clock = clockOf(
      plus,
      opened('2026-11-23 11:00', 1, { channel: 'phone', calledAt: moscow('2026-11-23 10:40') }),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 15:00');
  });
});

describe('whether a call would help', () => {
  it('holds for a 24/7 target until the next opening', () => {
    const clock = clockOf(enterprise, opened('2026-11-21 03:00', 1));
    assert.equal(inMoscow(clock.callHelpsUntil), '2026-11-23 10:00');
  });

  it('ends with the call', () => {
    const clock = clockOf(enterprise, opened('2026-11-21 03:00', 1), called('2026-11-21 03:05'));
    assert.equal(clock.callHelpsUntil, null);
  });

  it('does not hold in opening hours, or for a target in working hours', () => {
    assert.equal(clockOf(enterprise, opened('2026-11-20 17:00', 1)).callHelpsUntil, null);
    assert.equal(clockOf(enterprise, opened('2026-11-21 03:00', 3)).callHelpsUntil, null);
  });
});
