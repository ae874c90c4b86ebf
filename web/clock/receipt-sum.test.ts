import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceiptStep } from '../../domain/sla/index.ts';
import { sumOf } from './receipt-sum.ts';

const hour = 3600;
const counted = (seconds: number): ReceiptStep => ({
  code: 'counted',
  at: 0,
  from: 0,
  to: seconds * 1000,
  ms: seconds * 1000,
});

test('the counted intervals stand as a sum beside what was promised', () => {
  const steps = [counted(1.5 * hour), { code: 'due', at: 1 } as const, counted(4.5 * hour)];
  assert.deepEqual(sumOf({ steps, targetMs: 6 * hour * 1000 }), {
    parts: [1.5 * hour, 4.5 * hour],
    total: 6 * hour,
    target: 6 * hour,
  });
});

test('parts of a second are rounded so that the summands still come to the sum', () => {
  const sum = sumOf({ steps: [counted(10.4), counted(10.4), counted(9.2)], targetMs: 30_000 });
  assert.deepEqual(sum, { parts: [10, 11, 9], total: 30, target: 30 });
});

test('many intervals are shortened in the middle, and still summed whole', () => {
  const steps = Array.from({ length: 9 }, () => counted(8 * hour));
  const sum = sumOf({ steps, targetMs: 72 * hour * 1000 });
  assert.deepEqual(sum?.parts, [8 * hour, 8 * hour, 8 * hour, null, 8 * hour]);
  assert.equal(sum?.total, 72 * hour);
});

test('without a promise, or before anything counts, there is nothing to add up', () => {
  assert.equal(sumOf({ steps: [counted(1)], targetMs: null }), null);
  assert.equal(sumOf({ steps: [], targetMs: 1000 }), null);
});
