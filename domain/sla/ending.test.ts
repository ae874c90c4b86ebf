import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import { replayClocks } from './replay-clock.ts';
import {
  answered,
  business,
  changed,
  clockOf,
  ended,
  everything,
  opened,
  shown,
  told,
  wrote,
} from './sample-terms.ts';

// 2026-11-23 is a Monday. Business: severity 2 six working hours.
const monday = opened('2026-11-23 10:00', 2);

describe('how a request ends', () => {
  const cases: [why: string, expected: string, ...events: ClockEvent[]][] = [
    ['in time stops the clock', 'stopped 2026-11-23 16:00', monday, ended('2026-11-23 12:00')],
    [
      'at exactly the due time still stops it',
      'stopped 2026-11-23 16:00',
      monday,
      ended('2026-11-23 16:00'),
    ],
    ['too late hides no breach', 'missed 2026-11-23 16:00', monday, ended('2026-11-23 16:00:01')],
    [
      'says nothing after a qualified answer',
      'met 2026-11-23 16:00',
      monday,
      answered('2026-11-23 12:00'),
      ended('2026-11-30 12:00'),
    ],
    [
      'is not undone by what is recorded after it',
      'stopped 2026-11-23 16:00',
      monday,
      ended('2026-11-23 12:00'),
      answered('2026-11-23 13:00'),
    ],
  ];
  for (const [why, expected, ...events] of cases) {
    it(why, () => assert.equal(told(clockOf(business, ...events)), expected));
  }

  it('or goes on, the first response stays as the first qualified answer left it', () => {
    const met = clockOf(business, monday, answered('2026-11-23 12:00'));
    const reopened = clockOf(
      business,
      monday,
      answered('2026-11-23 12:00'),
      wrote('2026-11-23 13:00'),
      changed('2026-11-23 14:00', 1),
    );
    assert.deepEqual(shown(reopened), shown(met));
  });

  it('stops every clock that runs, each judged by its own due time', () => {
    const clocks = replayClocks(
      [monday, answered('2026-11-23 11:00'), wrote('2026-11-23 12:00'), ended('2026-11-23 15:00')],
      everything,
    );
    assert.deepEqual(
      clocks.map((clock) => `${clock.kind} ${clock.cycle} ${clock.state}`),
      [
        'first_response 1 met',
        'next_answer 1 stopped',
        'regular_update 1 met',
        'regular_update 2 missed',
        'solution 1 stopped',
      ],
    );
  });
});
