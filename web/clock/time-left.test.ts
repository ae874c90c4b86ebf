import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockSummary } from '../../api/clock.ts';
import { timeLeft } from './time-left.ts';

const minute = 60_000;
const at = (time: string) => Date.parse(`2026-11-20T${time}:00Z`);
const clock: ClockSummary = {
  kind: 'first_response',
  cycle: 1,
  state: 'running',
  standing: 'on_track',
  startsAt: '2026-11-20T10:00:00Z',
  warningAt: '2026-11-20T13:00:00Z',
  dueAt: '2026-11-20T14:00:00Z',
  answeredAt: null,
  counts: null,
};

test('a running promise says what is left, and becomes due soon at its warning', () => {
  const dueAt = at('14:00');
  assert.deepEqual(timeLeft(clock, at('10:00')), {
    kind: 'on_track',
    spanMs: 240 * minute,
    dueAt,
    share: 1,
  });
  assert.deepEqual(timeLeft(clock, at('11:30')), {
    kind: 'on_track',
    spanMs: 150 * minute,
    dueAt,
    share: 0.625,
  });
  assert.deepEqual(timeLeft(clock, at('13:00')), {
    kind: 'due_soon',
    spanMs: 60 * minute,
    dueAt,
    share: 0.25,
  });
});

test('over a night and a weekend no working time is lost', () => {
  // Friday 17:30 + 3 working hours at UTC+3: an hour on Friday, two on Monday.
  const counts = [
    { from: '2026-11-20T14:30:00Z', to: '2026-11-20T15:30:00Z' },
    { from: '2026-11-23T07:00:00Z', to: '2026-11-23T09:00:00Z' },
  ];
  const overWeekend = {
    ...clock,
    startsAt: '2026-11-20T14:30:00Z',
    warningAt: '2026-11-23T08:15:00Z',
    dueAt: '2026-11-23T09:00:00Z',
    counts,
  };
  const left = (now: string) => {
    const found = timeLeft(overWeekend, Date.parse(now));
    return 'share' in found ? [found.kind, found.spanMs / minute, found.share] : found.kind;
  };
  assert.deepEqual(left('2026-11-20T15:00:00Z'), ['on_track', 150, 150 / 180]);
  assert.deepEqual(left('2026-11-21T12:00:00Z'), ['on_track', 120, 120 / 180]);
  assert.deepEqual(left('2026-11-23T08:30:00Z'), ['due_soon', 30, 30 / 180]);
});

test('a clock that has not started yet is whole', () => {
  const left = timeLeft(clock, at('09:00'));
  assert.equal(left.kind === 'on_track' && left.share, 1);
});

test('at exactly the due time it is still kept, one second later it is late', () => {
  assert.equal(timeLeft(clock, at('14:00')).kind, 'due_soon');
  assert.deepEqual(timeLeft(clock, at('14:00') + 1000), {
    kind: 'overdue',
    spanMs: 1000,
    dueAt: at('14:00'),
  });
});

test('an answer in time says how early, a late one how late, whenever one looks', () => {
  const now = at('20:00');
  const met = { ...clock, state: 'met', answeredAt: '2026-11-20T12:52:00Z' } as const;
  const late = { ...clock, state: 'missed', answeredAt: '2026-11-20T14:18:00Z' } as const;
  const answered = { dueAt: at('14:00') };
  assert.deepEqual(timeLeft(met, now), {
    kind: 'met',
    spanMs: 68 * minute,
    answeredAt: at('12:52'),
    ...answered,
  });
  assert.deepEqual(timeLeft(late, now), {
    kind: 'answered_late',
    spanMs: 18 * minute,
    answeredAt: at('14:18'),
    ...answered,
  });
});

test('a clock that waits for the customer is paused, whatever was due before', () => {
  const paused = { ...clock, state: 'paused', dueAt: null, warningAt: null } as const;
  assert.deepEqual(timeLeft(paused, at('20:00')), { kind: 'paused' });
});

test('no target, an ended clock and a breach without an answer each say so', () => {
  const none = { ...clock, state: 'none', startsAt: null, warningAt: null, dueAt: null } as const;
  assert.deepEqual(timeLeft(none, at('12:00')), { kind: 'none' });
  assert.deepEqual(timeLeft({ ...clock, state: 'stopped' }, at('12:00')), { kind: 'stopped' });
  assert.deepEqual(timeLeft({ ...clock, state: 'missed' }, at('15:00')), {
    kind: 'missed',
    dueAt: at('14:00'),
  });
});
