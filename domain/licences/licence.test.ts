import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysLeft, holdsOn, licenceState } from './index.ts';

const licence = { validFrom: '2026-03-15', validUntil: '2027-03-14' };

const days: [string, ReturnType<typeof licenceState>, number][] = [
  ['2026-03-14', 'not_started', 365],
  ['2026-03-15', 'valid', 364],
  ['2027-02-11', 'valid', 31],
  ['2027-02-12', 'ends_soon', 30],
  ['2027-03-14', 'ends_soon', 0],
  ['2027-03-15', 'expired', -1],
];

for (const [day, state, left] of days) {
  const holds = state === 'valid' || state === 'ends_soon';
  test(`C5: a licence from 15 March 2026 to 14 March 2027 is ${state} on ${day}, ${left} days before its end`, () => {
    assert.equal(licenceState(licence, day), state);
    assert.equal(daysLeft(licence, day), left);
  });
  test(`C1: it ${holds ? 'holds' : 'does not hold'} on ${day}`, () => {
    assert.equal(holdsOn(licence, day), holds);
  });
}

test('C5: a licence of a single day ends soon on it', () => {
  const oneDay = { validFrom: '2028-02-29', validUntil: '2028-02-29' };
  assert.equal(licenceState(oneDay, '2028-02-29'), 'ends_soon');
});
