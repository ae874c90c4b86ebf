import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extend, neighbour, nothing, only, successor, toggle } from './selection.ts';

const rows = ['PD-1', 'PD-2', 'PD-3', 'PD-4'];
const chosen = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].sort();

test('X chooses a row and gives it back', () => {
  const one = toggle(nothing, 'PD-2');
  assert.deepEqual(chosen(one), ['PD-2']);
  assert.deepEqual(chosen(toggle(one, 'PD-2')), []);
});

test('with Shift everything from the last chosen row on, in either direction', () => {
  assert.deepEqual(chosen(extend(toggle(nothing, 'PD-2'), rows, 'PD-4')), ['PD-2', 'PD-3', 'PD-4']);
  assert.deepEqual(chosen(extend(toggle(nothing, 'PD-3'), rows, 'PD-1')), ['PD-1', 'PD-2', 'PD-3']);
  assert.deepEqual(chosen(extend(nothing, rows, 'PD-3')), ['PD-3']);
});

test('what has left the queue is chosen no more', () => {
  const two = toggle(toggle(nothing, 'PD-1'), 'PD-9');
  assert.deepEqual(chosen(only(two, rows)), ['PD-1']);
  assert.equal(only(nothing, rows), nothing);
});

test('J and K step to the neighbours and stop at the ends', () => {
  assert.equal(neighbour(rows, 'PD-1', 1), 'PD-2');
  assert.equal(neighbour(rows, 'PD-2', -1), 'PD-1');
  assert.equal(neighbour(rows, 'PD-4', 1), 'PD-4');
  assert.equal(neighbour(rows, 'PD-1', -1), 'PD-1');
});

test('from nowhere, or from a row that has left the queue, the first row is next', () => {
  assert.equal(neighbour(rows, undefined, 1), 'PD-1');
  assert.equal(neighbour(rows, 'PD-9', -1), 'PD-1');
  assert.equal(neighbour([], undefined, 1), undefined);
});

test('when the current row leaves, the next one that is still there is current', () => {
  assert.equal(successor(rows, ['PD-1', 'PD-3', 'PD-4'], 'PD-2'), 'PD-3');
  assert.equal(successor(rows, ['PD-1', 'PD-4'], 'PD-2'), 'PD-4');
  assert.equal(successor(rows, ['PD-1'], 'PD-4'), 'PD-1');
  assert.equal(successor(rows, rows, 'PD-2'), 'PD-2');
  assert.equal(successor(rows, [], 'PD-2'), undefined);
});
