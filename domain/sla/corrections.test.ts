import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import {
  answerCorrected,
  answered,
  asked,
  business,
  callCorrected,
  called,
  changed,
  clockOf,
  ended,
  everything,
  inMoscow,
  moscow,
  numbered,
  opened,
  told,
  turnsOf,
  wrote,
} from './sample-terms.ts';

// 2026-11-21 is a Saturday, 2026-11-23 a Monday. Business: severity 1 two hours around the clock, severity 2
// six working hours. In a numbered history the opening is 1.
const saturday = opened('2026-11-21 03:00', 1);
const monday = opened('2026-11-23 10:00', 2);

describe('a corrected call', () => {
  const cases: [why: string, expected: string, ...events: ClockEvent[]][] = [
    [
      'counts from the corrected start',
      'running 2026-11-21 05:05',
      saturday,
      called('2026-11-21 09:00'),
      callCorrected('2026-11-21 09:30', 2, '2026-11-21 03:05'),
    ],
    [
      'may start the clock later than it was told',
      'running 2026-11-21 11:00',
      saturday,
      called('2026-11-21 03:05'),
      callCorrected('2026-11-21 09:30', 2, '2026-11-21 09:00'),
    ],
    [
      'that was withdrawn leaves the clock to the opening',
      'running 2026-11-23 12:00',
      saturday,
      called('2026-11-21 03:05'),
      callCorrected('2026-11-21 09:30', 2, null),
    ],
    [
      'that was withdrawn leaves the clock to another call',
      'running 2026-11-21 10:00',
      saturday,
      called('2026-11-21 03:05'),
      called('2026-11-21 08:00'),
      callCorrected('2026-11-21 09:30', 2, null),
    ],
    [
      'is read as it was corrected last',
      'running 2026-11-21 06:00',
      saturday,
      called('2026-11-21 03:05'),
      callCorrected('2026-11-21 09:30', 2, null),
      callCorrected('2026-11-21 09:40', 2, '2026-11-21 04:00'),
    ],
    // Answered at 05:30, two hours after the call at 03:05 that nobody had logged right.
    [
      'shows a broken promise also after the answer',
      'missed 2026-11-21 05:05',
      saturday,
      called('2026-11-21 05:00'),
      answered('2026-11-21 05:30'),
      callCorrected('2026-11-21 09:30', 2, '2026-11-21 03:05'),
    ],
    [
      'that was logged after the answer counts no more than before',
      'met 2026-11-23 12:00',
      saturday,
      answered('2026-11-21 05:30'),
      called('2026-11-21 06:00'),
      callCorrected('2026-11-21 09:30', 3, '2026-11-21 03:05'),
    ],
    [
      'is nothing where the entry it names is no call',
      'running 2026-11-23 12:00',
      saturday,
      callCorrected('2026-11-21 09:30', 1, '2026-11-21 03:05'),
    ],
  ];
  for (const [why, expected, ...events] of cases) {
    it(why, () => assert.equal(told(clockOf(business, ...numbered(...events))), expected));
  }

  it('stands in the receipt with both readings', () => {
    const { receipt } = clockOf(
      business,
      ...numbered(
        saturday,
        called('2026-11-21 09:00'),
        callCorrected('2026-11-21 09:30', 2, '2026-11-21 03:05'),
        callCorrected('2026-11-21 09:40', 2, null),
      ),
    );
    assert.deepEqual(
      receipt.steps.filter(({ code }) => code === 'call_corrected'),
      [
        {
          code: 'call_corrected',
          at: moscow('2026-11-21 09:30'),
          before: moscow('2026-11-21 09:00'),
          startedAt: moscow('2026-11-21 03:05'),
        },
        {
          code: 'call_corrected',
          at: moscow('2026-11-21 09:40'),
          before: moscow('2026-11-21 03:05'),
          startedAt: null,
        },
      ],
    );
    assert.equal(receipt.steps.filter(({ code }) => code === 'call').length, 0);
  });
});

it('a call logged late says in the receipt when that was', () => {
  const call = (loggedAt: string): ClockEvent => ({
    kind: 'call_logged',
    at: moscow('2026-11-21 03:05'),
    loggedAt: moscow(loggedAt),
  });
  const loggedAt = (event: ClockEvent) => {
    const { steps } = clockOf(business, saturday, event).receipt;
    return steps.flatMap((step) => (step.code === 'call' ? [inMoscow(step.loggedAt)] : []));
  };
  assert.deepEqual(loggedAt(call('2026-11-21 09:00')), ['2026-11-21 09:00']);
  assert.deepEqual(loggedAt(call('2026-11-21 03:05')), [null]);
});

describe('a corrected answer', () => {
  const cases: [why: string, expected: string, ...events: ClockEvent[]][] = [
    [
      'that was none lets the clock run on',
      'running 2026-11-23 16:00',
      monday,
      answered('2026-11-23 11:00'),
      answerCorrected('2026-11-23 15:00', 2, false),
    ],
    [
      'that was none leaves the end to the next one',
      'missed 2026-11-23 16:00',
      monday,
      answered('2026-11-23 11:00'),
      answered('2026-11-23 16:30'),
      answerCorrected('2026-11-23 17:00', 2, false),
    ],
    // Severity 1 from 12:00: two hours around the clock.
    [
      'that was none lets what came after it count again',
      'running 2026-11-23 14:00',
      monday,
      answered('2026-11-23 11:00'),
      changed('2026-11-23 12:00', 1),
      answerCorrected('2026-11-23 13:00', 2, false),
    ],
    [
      'that was one ended the clock when it was given',
      'met 2026-11-23 16:00',
      monday,
      answered('2026-11-23 15:59', false),
      answerCorrected('2026-11-24 15:00', 2, true),
    ],
    [
      'that was one is late if it was given late',
      'missed 2026-11-23 16:00',
      monday,
      answered('2026-11-23 16:01', false),
      answerCorrected('2026-11-24 15:00', 2, true),
    ],
    [
      'that was one leaves out what came after it',
      'met 2026-11-23 16:00',
      monday,
      answered('2026-11-23 11:00', false),
      changed('2026-11-23 12:00', 1),
      answerCorrected('2026-11-23 15:00', 2, true),
    ],
    [
      'is read as it was corrected last',
      'met 2026-11-23 16:00',
      monday,
      answered('2026-11-23 11:00'),
      answerCorrected('2026-11-23 15:00', 2, false),
      answerCorrected('2026-11-23 15:10', 2, true),
    ],
    [
      'that was none leaves a request that ended without a verdict',
      'stopped 2026-11-23 16:00',
      monday,
      answered('2026-11-23 11:00'),
      ended('2026-11-23 15:00'),
      answerCorrected('2026-11-23 17:00', 2, false),
    ],
    [
      'is nothing where the entry it names is no answer',
      'running 2026-11-23 16:00',
      monday,
      answerCorrected('2026-11-23 15:00', 1, true),
    ],
  ];
  for (const [why, expected, ...events] of cases) {
    it(why, () => assert.equal(told(clockOf(business, ...numbered(...events))), expected));
  }

  it('stands in the receipt with what it is and when it was given', () => {
    const { receipt } = clockOf(
      business,
      ...numbered(
        monday,
        answered('2026-11-23 11:00'),
        answerCorrected('2026-11-23 15:00', 2, false),
      ),
    );
    assert.deepEqual(
      receipt.steps.filter(({ code }) => code === 'answer_corrected'),
      [
        {
          code: 'answer_corrected',
          at: moscow('2026-11-23 15:00'),
          answeredAt: moscow('2026-11-23 11:00'),
          qualified: false,
        },
      ],
    );
  });

  // The reply at 12:00 came after no qualified answer any more, so nothing began with it.
  it('that was none takes the next-answer clock back', () => {
    const history = [monday, answered('2026-11-23 11:00'), wrote('2026-11-23 12:00')];
    const told = turnsOf(
      'next_answer',
      everything,
      ...numbered(...history, answerCorrected('2026-11-23 15:00', 2, false)),
    );
    assert.deepEqual(told, []);
  });

  it('that was one ends the next-answer clock, and says so in its receipt', () => {
    const [turn] = turnsOf(
      'next_answer',
      everything,
      ...numbered(
        monday,
        answered('2026-11-23 11:00'),
        wrote('2026-11-23 12:00'),
        answered('2026-11-23 13:00', false),
        answerCorrected('2026-11-23 15:00', 4, true),
      ),
    );
    assert.equal(turn && told(turn), 'met 2026-11-23 16:00');
    assert.ok(turn?.receipt.steps.some(({ code }) => code === 'answer_corrected'));
  });

  it('asks all the same where it is a question', () => {
    const [turn] = turnsOf(
      'solution',
      everything,
      ...numbered(
        monday,
        asked('2026-11-23 12:00', true),
        answerCorrected('2026-11-23 15:00', 2, false),
      ),
    );
    assert.equal(turn?.state, 'paused');
  });
});
