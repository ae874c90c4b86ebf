import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import {
  answered,
  asked,
  changed,
  continued,
  ended,
  everything,
  inMoscow,
  opened,
  solutions,
  solved,
  termsChanged,
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

describe('a clock that pauses while the customer is awaited', () => {
  const cases: [why: string, expected: string, ...events: ClockEvent[]][] = [
    ['has no due time meanwhile', 'paused', monday, asked('2026-11-23 12:00')],
    // 2 hours until 12:00; 7.5 on Tuesday from 11:00; the last 6.5 on Wednesday.
    [
      'goes on with the reply',
      'running 2026-11-25 16:30',
      monday,
      asked('2026-11-23 12:00'),
      wrote('2026-11-24 11:00'),
    ],
    [
      'goes on where staff go on without one',
      'running 2026-11-25 16:30',
      monday,
      asked('2026-11-23 12:00'),
      continued('2026-11-24 11:00'),
    ],
    [
      'is paused once, from the first of two questions',
      'running 2026-11-25 16:30',
      monday,
      asked('2026-11-23 12:00'),
      asked('2026-11-23 16:00'),
      wrote('2026-11-24 11:00'),
    ],
    [
      'goes on only with what the customer writes, not with a further answer',
      'paused',
      monday,
      asked('2026-11-23 12:00'),
      answered('2026-11-23 16:00'),
    ],
    [
      'adds up several pauses: an hour on Monday and one on Tuesday',
      'running 2026-11-25 11:00',
      monday,
      asked('2026-11-23 12:00'),
      wrote('2026-11-23 13:00'),
      asked('2026-11-24 12:00'),
      wrote('2026-11-24 13:00'),
    ],
    // The pause lies in the night, where nothing counts anyway.
    [
      'loses nothing by a pause at night',
      'running 2026-11-24 17:30',
      monday,
      asked('2026-11-23 19:00'),
      wrote('2026-11-24 09:00'),
    ],
    [
      'is due before a pause that came too late',
      'running 2026-11-24 17:30',
      monday,
      asked('2026-11-24 17:30'),
    ],
    [
      'is ended by a solution while it is paused',
      'met 2026-11-25 16:30',
      monday,
      asked('2026-11-23 12:00'),
      solved('2026-11-24 11:00'),
    ],
    [
      'stops where the request ends while it is paused',
      'stopped 2026-11-25 16:30',
      monday,
      asked('2026-11-23 12:00'),
      ended('2026-11-24 11:00'),
    ],
    // Paused from 12:00 for the question, from 14:00 for the solution, until 15:00.
    [
      'is paused without a gap by a question and a solution that was none',
      'running 2026-11-25 12:00',
      monday,
      asked('2026-11-23 12:00'),
      solved('2026-11-23 14:00'),
      wrote('2026-11-23 15:00'),
    ],
  ];
  for (const [why, expected, ...events] of cases) {
    it(why, () => assert.equal(told(solutionOf(...events)), expected));
  }

  it('warns later by the pause: 12 of 16 hours', () => {
    // 2 on Monday until 12:00, 7.5 on Tuesday from 11:00, 2.5 on Wednesday.
    const clock = solutionOf(monday, asked('2026-11-23 12:00'), wrote('2026-11-24 11:00'));
    assert.equal(inMoscow(clock.warningAt), '2026-11-25 12:30');
  });

  it('tells in the receipt how long, and why', () => {
    const { receipt } = solutionOf(monday, asked('2026-11-23 12:00'), wrote('2026-11-23 13:00'));
    const pause = receipt.steps.find((step) => step.code === 'paused');
    assert.equal(inMoscow(pause?.from ?? null), '2026-11-23 12:00');
    assert.equal(inMoscow(pause?.to ?? null), '2026-11-23 13:00');
    assert.equal(pause?.reason, 'awaiting_customer');
    assert.equal(receipt.countedMs, receipt.targetMs);
  });

  it('has no due line in its receipt while the pause lasts', () => {
    const { receipt } = solutionOf(monday, asked('2026-11-23 12:00'));
    assert.deepEqual(
      receipt.steps.map(({ code }) => code),
      ['sent', 'counted', 'paused'],
    );
    assert.equal(receipt.countedMs, 2 * 3_600_000);
  });

  it('tells of a change what was known then: nothing of later pauses, and no due time within one', () => {
    const { receipt } = solutionOf(
      monday,
      changed('2026-11-23 11:00', 3),
      asked('2026-11-23 12:00'),
      changed('2026-11-23 13:00', 2),
      wrote('2026-11-23 14:00'),
    );
    const told = receipt.steps.flatMap((step) =>
      step.code === 'severity_changed' ? [[step.effect, inMoscow(step.dueAt)]] : [],
    );
    // Severity 3: 40 hours from Monday 10:00, four days of 8.5 and 6 on Friday.
    assert.deepEqual(told, [
      ['later', '2026-11-27 16:00'],
      ['paused', null],
    ]);
  });

  it('counts on where the plan does not pause', () => {
    const terms = { ...everything, moreClocks: [{ ...solutions, pausesWhileAwaiting: false }] };
    const [clock] = turnsOf('solution', terms, monday, asked('2026-11-23 12:00'));
    assert.equal(clock && told(clock), 'running 2026-11-24 17:30');
  });

  it('has breached nothing where the target goes while it is paused', () => {
    const waiting = [monday, asked('2026-11-23 12:00'), changed('2026-11-25 12:00', 4)];
    assert.deepEqual(turnsOf('solution', everything, ...waiting).map(told), []);
  });

  it('does not pause a promise that was made without pauses, unless staff gave a reason', () => {
    const before = { ...everything, moreClocks: [{ ...solutions, pausesWhileAwaiting: false }] };
    const moved = (reason: boolean) =>
      turnsOf(
        'solution',
        before,
        monday,
        termsChanged('2026-11-23 11:00', everything, reason),
        asked('2026-11-23 12:00'),
      ).map(told);
    assert.deepEqual(moved(false), ['running 2026-11-24 17:30']);
    assert.deepEqual(moved(true), ['paused']);
  });

  it('never pauses the first response', () => {
    const [clock] = turnsOf('first_response', everything, monday, asked('2026-11-23 12:00'));
    assert.equal(clock && told(clock), 'running 2026-11-23 16:00');
  });
});
