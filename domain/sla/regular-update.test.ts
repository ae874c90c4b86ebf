import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import {
  answered,
  asked,
  ended,
  everything,
  opened,
  solved,
  told,
  turnsOf,
  wrote,
} from './sample-terms.ts';

// P6. 2026-11-23 is a Monday; working time is 10:00–18:30. Severity 2: an update every 3 working hours; severity 1:
// every 2 around the clock.
const monday = opened('2026-11-23 10:00', 2);
type Case = [why: string, expected: string[], ...events: ClockEvent[]];

describe('the regular-update clock', () => {
  const cases: Case[] = [
    ['counts from creation', ['running 2026-11-23 13:00'], monday],
    [
      'ends and begins with every message of staff, qualified or not',
      ['met 2026-11-23 13:00', 'running 2026-11-23 15:00'],
      monday,
      answered('2026-11-23 12:00', false),
    ],
    [
      'tells the late turn apart from the next',
      ['met 2026-11-23 13:00', 'missed 2026-11-23 15:00', 'running 2026-11-23 18:30'],
      monday,
      answered('2026-11-23 12:00'),
      answered('2026-11-23 15:30'),
    ],
    [
      'is not moved by the customer',
      ['running 2026-11-23 13:00'],
      monday,
      wrote('2026-11-23 12:00'),
    ],
    [
      'is over with a solution',
      ['met 2026-11-23 13:00'],
      monday,
      solved('2026-11-23 12:00'),
      answered('2026-11-23 14:00'),
    ],
    [
      'begins anew where the solution was none',
      ['met 2026-11-23 13:00', 'running 2026-11-24 14:00'],
      monday,
      solved('2026-11-23 12:00'),
      wrote('2026-11-24 11:00'),
    ],
    [
      'begins paused with a question',
      ['met 2026-11-23 13:00', 'paused'],
      monday,
      asked('2026-11-23 12:00'),
    ],
    [
      'begins paused with a question after a solution',
      ['met 2026-11-23 13:00', 'paused'],
      monday,
      solved('2026-11-23 12:00'),
      asked('2026-11-23 14:00'),
    ],
    [
      'goes on with the reply',
      ['met 2026-11-23 13:00', 'running 2026-11-23 17:00'],
      monday,
      asked('2026-11-23 12:00'),
      wrote('2026-11-23 14:00'),
    ],
    [
      'stops with the request',
      ['met 2026-11-23 13:00', 'stopped 2026-11-23 15:00'],
      monday,
      answered('2026-11-23 12:00'),
      ended('2026-11-23 14:00'),
    ],
    // Saturday's request waits for Monday 10:00; the message at 23:00 begins its two hours at once.
    [
      'waits around the clock for the opening, and later for nothing',
      ['met 2026-11-23 12:00', 'missed 2026-11-23 13:00', 'running 2026-11-24 01:00'],
      opened('2026-11-21 03:00', 1),
      answered('2026-11-23 11:00'),
      answered('2026-11-23 23:00'),
    ],
  ];
  for (const [why, expected, ...events] of cases) {
    it(why, () =>
      assert.deepEqual(turnsOf('regular_update', everything, ...events).map(told), expected),
    );
  }
});
