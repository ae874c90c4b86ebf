import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceiptStep } from '../../domain/sla/index.ts';
import { sumOf } from './receipt-sum.ts';

const hour = 3_600_000;
const counted = (hours: number): ReceiptStep => ({
  code: 'counted',
  at: 0,
  from: 0,
  to: hours * hour,
  ms: hours * hour,
});

test('the counted intervals stand as a sum beside what was promised', () => {
  const steps = [counted(1.5), { code: 'due', at: 1 } as const, counted(4.5)];
  assert.deepEqual(sumOf({ steps, targetMs: 6 * hour }), {
    parts: [1.5 * hour, 4.5 * hour],
    totalMs: 6 * hour,
    targetMs: 6 * hour,
  });
});

test('many intervals are shortened in the middle, and still summed whole', () => {
  const steps = Array.from({ length: 9 }, () => counted(8));
  const sum = sumOf({ steps, targetMs: 72 * hour });
  assert.deepEqual(sum?.parts, [8 * hour, 8 * hour, 8 * hour, null, 8 * hour]);
  assert.equal(sum?.totalMs, 72 * hour);
});

test('without a promise, or before anything counts, there is nothing to add up', () => {
  assert.equal(sumOf({ steps: [counted(1)], targetMs: null }), null);
  assert.equal(sumOf({ steps: [], targetMs: hour }), null);
});
