import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import {
  answered,
  asked,
  business,
  changed,
  ended,
  everything,
  nextAnswers,
  opened,
  plus,
  solved,
  termsChanged,
  told,
  turnsOf,
  wrote,
} from './sample-terms.ts';

// P6. 2026-11-23 is a Monday; working time is 10:00–18:30. Severity 2: the next answer within 4 working hours;
// severity 1: within 1 hour around the clock.
const monday = opened('2026-11-23 10:00', 2);
const first = answered('2026-11-23 11:00');
type Case = [why: string, expected: string[], ...events: ClockEvent[]];

describe('the next-answer clock', () => {
  const cases: Case[] = [
    [
      'is not started by words before the first qualified answer',
      [],
      monday,
      wrote('2026-11-23 10:30'),
    ],
    ['is not started by the answer to them', [], monday, wrote('2026-11-23 10:30'), first],
    [
      'is started by the first words after it',
      ['running 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
    ],
    [
      'is not moved by further words',
      ['running 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      wrote('2026-11-23 15:00'),
    ],
    [
      'runs on while staff only say that they are looking',
      ['running 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      answered('2026-11-23 13:00', false),
    ],
    [
      'ends with a qualified answer',
      ['met 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      answered('2026-11-23 16:00'),
    ],
    [
      'ends with a question, which gives the customer the next move',
      ['met 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      asked('2026-11-23 15:00'),
    ],
    [
      'is missed by a late solution',
      ['missed 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      solved('2026-11-23 16:01', false),
    ],
    // 2.5 hours on Monday, 1.5 on Tuesday.
    [
      'comes again with the next words',
      ['met 2026-11-23 16:00', 'running 2026-11-24 11:30'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      answered('2026-11-23 15:00'),
      wrote('2026-11-23 16:00'),
    ],
    [
      'starts when a solution is not accepted',
      ['running 2026-11-23 18:00'],
      monday,
      solved('2026-11-23 12:00'),
      wrote('2026-11-23 14:00'),
    ],
    [
      'stops with the request',
      ['stopped 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      ended('2026-11-23 13:00'),
    ],
    [
      'starts at once around the clock: the vendor is at work',
      ['running 2026-11-24 00:00'],
      opened('2026-11-23 10:00', 1),
      first,
      wrote('2026-11-23 23:00'),
    ],
    [
      'is due an hour after the severity was raised',
      ['running 2026-11-23 13:30'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      changed('2026-11-23 12:30', 1),
    ],
    [
      'takes a raise that came between two turns as given',
      ['running 2026-11-23 13:00'],
      monday,
      first,
      changed('2026-11-23 11:30', 1),
      wrote('2026-11-23 12:00'),
    ],
    [
      'counts a lower severity from the start of the turn',
      ['running 2026-11-24 11:30'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      changed('2026-11-23 12:30', 3),
    ],
    [
      'is not touched by changes once a turn is over',
      ['met 2026-11-23 16:00'],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      answered('2026-11-23 15:00'),
      changed('2026-11-23 15:30', 4),
    ],
    [
      'ends without a deadline where the new severity has none',
      [],
      monday,
      first,
      wrote('2026-11-23 12:00'),
      changed('2026-11-23 12:30', 4),
    ],
  ];
  for (const [why, expected, ...events] of cases) {
    it(why, () =>
      assert.deepEqual(turnsOf('next_answer', everything, ...events).map(told), expected),
    );
  }

  it('is counted on a new contract from the start of the turn, and is never later', () => {
    const quicker = { ...business, moreClocks: [quick(120)] };
    const slower = { ...business, moreClocks: [quick(600)] };
    const history = [monday, first, wrote('2026-11-23 12:00')];
    const due = (terms: typeof quicker, reason = false) =>
      turnsOf(
        'next_answer',
        everything,
        ...history,
        termsChanged('2026-11-23 13:00', terms, reason),
      ).map(told);
    assert.deepEqual(due(quicker), ['running 2026-11-23 14:00']);
    assert.deepEqual(due(slower), ['running 2026-11-23 16:00']);
    // 6.5 hours on Monday, 3.5 on Tuesday.
    assert.deepEqual(due(slower, true), ['running 2026-11-24 13:30']);
  });

  it('keeps its promise on a plan that has none, unless staff gave a reason', () => {
    const history = [monday, first, wrote('2026-11-23 12:00')];
    const kept = turnsOf(
      'next_answer',
      everything,
      ...history,
      termsChanged('2026-11-23 13:00', plus),
    );
    const gone = [...history, termsChanged('2026-11-23 13:00', plus, true)];
    assert.deepEqual(kept.map(told), ['running 2026-11-23 16:00']);
    assert.deepEqual(turnsOf('next_answer', everything, ...gone).map(told), []);
  });
});

const quick = (minutes: number) => ({
  ...nextAnswers,
  targets: { ...nextAnswers.targets, 2: { calendar: 'working-hours', minutes } },
});
