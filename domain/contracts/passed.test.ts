import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContractState } from './index.ts';
import { daysLeftOf, isActivated, passedYear, stateOn } from './index.ts';

const contract = { startsOn: '2026-03-15', endsOn: '2028-03-14' };

describe('how much of a contract year is over', () => {
  /** By hand: a day, the year's first and last day, days over of all its days, days left. */
  const cases: [string, string, string, number, number, number][] = [
    ['2026-03-15', '2026-03-15', '2027-03-14', 0, 365, 364],
    ['2026-11-20', '2026-03-15', '2027-03-14', 250, 365, 114],
    ['2027-03-14', '2026-03-15', '2027-03-14', 364, 365, 0],
    // The second year holds 29 February 2028.
    ['2027-03-15', '2027-03-15', '2028-03-14', 0, 366, 365],
    ['2028-02-29', '2027-03-15', '2028-03-14', 351, 366, 14],
  ];
  for (const [today, startsOn, endsOn, over, days, daysLeft] of cases) {
    it(`K3: on ${today} ${over} of ${days} days are over and ${daysLeft} left`, () => {
      const expected = { startsOn, endsOn, passed: over / days, daysLeft };
      assert.deepEqual(passedYear(contract, today), expected);
    });
  }

  it('is nothing outside the contract', () => {
    assert.equal(passedYear(contract, '2026-03-14'), null);
    assert.equal(passedYear(contract, '2028-03-15'), null);
  });
});

describe('how a contract stands', () => {
  it('counts the days to the last one, and none after it', () => {
    assert.deepEqual(
      ['2026-03-14', '2028-03-14', '2028-03-15'].map((day) => daysLeftOf(contract, day)),
      [731, 0, null],
    );
  });

  /** By hand: what is stored, a day, what holds on it. */
  const cases: [ContractState, string, ContractState][] = [
    ['active', '2028-03-14', 'active'],
    ['active', '2028-03-15', 'expired'],
    ['issued', '2028-03-15', 'expired'],
    ['terminated', '2028-03-15', 'terminated'],
    ['expired', '2026-04-01', 'expired'],
  ];
  for (const [stored, today, expected] of cases) {
    it(`K4: stored as ${stored}, it is ${expected} on ${today}`, () => {
      assert.equal(stateOn({ ...contract, state: stored }, today), expected);
    });
  }

  const activated: Record<ContractState, boolean> = {
    issued: false,
    activation_requested: false,
    active: true,
    expired: true,
    terminated: true,
  };
  for (const [state, expected] of Object.entries(activated) as [ContractState, boolean][]) {
    it(`K4: ${expected ? 'was' : 'was never'} activated when it is ${state}`, () => {
      assert.equal(isActivated({ state }), expected);
    });
  }
});
