import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitAfter } from './waits.ts';

test('each failure in a row waits longer, and never longer than a minute', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => waitAfter(failures) / 1000);
  assert.deepEqual(waits, [2, 4, 8, 16, 30, 60, 60, 60]);
});
