import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import {
  answered,
  called,
  changed,
  continued,
  ended,
  everything,
  inMoscow,
  opened,
  solved,
  told,
  turnsOf,
  wrote,
} from './sample-terms.ts';

// P6. 2026-11-23 is a Monday; a working day has 8.5 hours, 10:00–18:30. Severity 2 has 16 working hours,
// severity 1 has 8 around the clock.
const monday = opened('2026-11-23 10:00', 2);
const solutionOf = (...events: ClockEvent[]) => {
  const [clock] = turnsOf('solution', everything, ...events);
  assert.ok(clock);
  return clock;
};

describe('the solution clock', () => {
  const cases: [why: string, expected: string, ...events: ClockEvent[]][] = [
    // 8.5 on Monday, 7.5 on Tuesday.
    ['counts from creation', 'running 2026-11-24 17:30', monday],
    ['is not ended by an answer', 'running 2026-11-24 17:30', monday, answered('2026-11-23 11:00')],
    [
      'is kept by a solution at exactly the due time',
      'met 2026-11-24 17:30',
      monday,
      solved('2026-11-24 17:30'),
    ],
    ['is missed a second later', 'missed 2026-11-24 17:30', monday, solved('2026-11-24 17:30:01')],
    [
      'ends with a solution that is not called qualified',
      'met 2026-11-24 17:30',
      monday,
      solved('2026-11-23 15:00', false),
    ],
    [
      'is met where the solution is accepted, however late that is',
      'met 2026-11-24 17:30',
      monday,
      solved('2026-11-23 15:00'),
      ended('2026-12-03 15:00'),
    ],
    // 5 hours until 15:00; 6.5 on Tuesday from 12:00; the last 4.5 on Wednesday.
    [
      'runs on where the solution was none: the time between lay with the customer',
      'running 2026-11-25 14:30',
      monday,
      solved('2026-11-23 15:00'),
      wrote('2026-11-24 12:00'),
    ],
    [
      'runs on likewise where staff go on by themselves',
      'running 2026-11-25 14:30',
      monday,
      solved('2026-11-23 15:00'),
      continued('2026-11-24 12:00'),
    ],
    [
      'is judged by the solution that stood',
      'met 2026-11-25 14:30',
      monday,
      solved('2026-11-23 15:00'),
      wrote('2026-11-24 12:00'),
      solved('2026-11-25 14:30'),
      ended('2026-11-26 12:00'),
    ],
    [
      'is judged by the first of two solutions that nobody refused',
      'met 2026-11-24 17:30',
      monday,
      solved('2026-11-24 17:00'),
      solved('2026-11-24 18:00'),
    ],
    [
      'goes on overdue where a late solution was none',
      'running 2026-11-24 17:30',
      monday,
      solved('2026-11-24 18:00'),
      wrote('2026-11-25 12:00'),
    ],
    [
      'stops with a request that ends otherwise',
      'stopped 2026-11-24 17:30',
      monday,
      ended('2026-11-23 15:00'),
    ],
    [
      'is missed by a request that ends later than it was due',
      'missed 2026-11-24 17:30',
      monday,
      ended('2026-11-24 18:00'),
    ],
    [
      'waits around the clock for the opening',
      'running 2026-11-23 18:00',
      opened('2026-11-21 03:00', 1),
    ],
    [
      'starts around the clock with a call',
      'running 2026-11-21 11:05',
      opened('2026-11-21 03:00', 1),
      called('2026-11-21 03:05'),
    ],
    [
      'is due 8 hours after the severity was raised',
      'running 2026-11-23 20:00',
      monday,
      answered('2026-11-23 11:00'),
      changed('2026-11-23 12:00', 1),
    ],
    [
      'counts a lower severity from the start',
      'running 2026-11-24 17:30',
      opened('2026-11-23 10:00', 1),
      changed('2026-11-23 12:00', 2),
    ],
    [
      'stays missed where the target goes after the breach',
      'missed 2026-11-24 17:30',
      monday,
      changed('2026-11-24 17:31', 4),
    ],
  ];
  for (const [why, expected, ...events] of cases) {
    it(why, () => assert.equal(told(solutionOf(...events)), expected));
  }

  it('is not there where nothing is promised, from the beginning or by a change', () => {
    assert.deepEqual(turnsOf('solution', everything, opened('2026-11-23 10:00', 4)).map(told), []);
    assert.deepEqual(
      turnsOf('solution', everything, monday, changed('2026-11-23 12:00', 4)).map(told),
      [],
    );
  });

  it('says until when a call helps', () => {
    const clock = solutionOf(opened('2026-11-21 03:00', 1));
    assert.equal(inMoscow(clock.callHelpsUntil), '2026-11-23 10:00');
  });
});
