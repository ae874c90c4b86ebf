import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour } from './use-queue-keys.ts';

const rows = ['PD-1', 'PD-2', 'PD-3'];

test('J and K step to the neighbours and stop at the ends', () => {
  assert.equal(neighbour(rows, 'PD-1', 1), 'PD-2');
  assert.equal(neighbour(rows, 'PD-2', -1), 'PD-1');
  assert.equal(neighbour(rows, 'PD-3', 1), 'PD-3');
  assert.equal(neighbour(rows, 'PD-1', -1), 'PD-1');
});

test('from nowhere, or from a row that has left the queue, the first row is next', () => {
  assert.equal(neighbour(rows, undefined, 1), 'PD-1');
  assert.equal(neighbour(rows, 'PD-9', -1), 'PD-1');
  assert.equal(neighbour([], undefined, 1), undefined);
});
