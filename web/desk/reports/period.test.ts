import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDays, readPeriod } from './period.ts';

test('the last seven days end with today', () => {
  const noon = new Date(2026, 2, 3, 12).getTime();
  assert.deepEqual(lastDays(7, noon), { from: '2026-02-25', to: '2026-03-03' });
});

test('of an address only days are taken', () => {
  assert.deepEqual(readPeriod({ from: '2026-01-01', to: 'yesterday', other: 1 }), {
    from: '2026-01-01',
  });
});
