import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HowKept, howKept } from './how-kept.ts';

const table: [number, number, HowKept][] = [
  [0, 0, 'nothing'],
  [6, 0, 'all'],
  [10, 1, 'one_late'],
  [0, 1, 'one_late'],
  [9, 2, 'late'],
];

for (const [kept, late, how] of table) {
  test(`${kept} in time and ${late} late are told as "${how}"`, () => {
    assert.equal(howKept({ kept, late }), how);
  });
}
