import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClockView } from '../../api/clock.ts';
import { arrangeClocks } from './arrange-clocks.ts';

const clock = (
  kind: ClockView['kind'],
  cycle: number,
  state: ClockView['state'],
  hour: number | null,
): ClockView => ({
  kind,
  cycle,
  state,
  standing: 'on_track',
  startsAt: '2026-11-20T07:00:00Z',
  warningAt: null,
  dueAt: hour === null ? null : new Date(Date.UTC(2026, 10, 20, hour)).toISOString(),
  answeredAt: null,
  counts: null,
  severity: 2,
  target: null,
  callWouldStartIt: false,
  breachReason: null,
  dispute: null,
  receipt: {
    kind: 'first_response',
    steps: [],
    calendar: null,
    zone: 'UTC',
    targetMs: null,
    countedMs: 0,
    warnings: [],
  },
});
const arranged = (...clocks: ClockView[]) => {
  const { leading, others, earlier } = arrangeClocks(clocks);
  const names = (some: readonly ClockView[]) => some.map(({ kind, cycle }) => `${kind} ${cycle}`);
  return [names([leading])[0], names(others), names(earlier)];
};

test('the promise that is due first leads, the others follow by due time, then what is over', () => {
  assert.deepEqual(
    arranged(
      clock('first_response', 1, 'met', 9),
      clock('solution', 1, 'running', 18),
      clock('regular_update', 1, 'running', 12),
      clock('next_answer', 1, 'paused', null),
    ),
    ['regular_update 1', ['solution 1', 'next_answer 1', 'first_response 1'], []],
  );
});

test('of a promise that comes again and again only the latest round stands in sight', () => {
  assert.deepEqual(
    arranged(
      clock('first_response', 1, 'met', 9),
      clock('next_answer', 1, 'met', 10),
      clock('next_answer', 2, 'missed', 12),
      clock('next_answer', 3, 'running', 15),
    ),
    ['next_answer 3', ['first_response 1'], ['next_answer 2', 'next_answer 1']],
  );
});

test('where nothing runs the first answer leads, promised or not', () => {
  assert.deepEqual(arranged(clock('first_response', 1, 'none', null)), [
    'first_response 1',
    [],
    [],
  ]);
  assert.deepEqual(
    arranged(clock('first_response', 1, 'met', 9), clock('solution', 1, 'paused', null)),
    ['first_response 1', ['solution 1'], []],
  );
});
