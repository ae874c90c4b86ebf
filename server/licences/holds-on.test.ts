import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsOn } from './index.ts';

const licence = { validFrom: '2026-03-15', validUntil: '2027-03-14' };

const days: [string, boolean][] = [
  ['2026-03-14', false],
  ['2026-03-15', true],
  ['2027-03-14', true],
  ['2027-03-15', false],
];

for (const [day, holds] of days) {
  test(`C1: a licence from 15 March to 14 March ${holds ? 'holds' : 'does not hold'} on ${day}`, () => {
    assert.equal(holdsOn(licence, day), holds);
  });
}
