import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renewalDates } from './renewal.ts';

/** K4, by hand: what a contract held, what its renewal holds. */
const cases: [string, [string, string], [string, string]][] = [
  ['a calendar year', ['2026-01-01', '2026-12-31'], ['2027-01-01', '2027-12-31']],
  ['a year before a leap year', ['2026-03-15', '2027-03-14'], ['2027-03-15', '2028-03-14']],
  ['three years', ['2024-06-01', '2027-05-31'], ['2027-06-01', '2030-05-31']],
  ['half a year', ['2026-01-01', '2026-06-30'], ['2026-07-01', '2026-12-31']],
  ['twenty days', ['2026-12-01', '2026-12-20'], ['2026-12-21', '2027-01-09']],
  ['one day', ['2026-12-31', '2026-12-31'], ['2027-01-01', '2027-01-01']],
  ['a year from 29 February', ['2028-02-29', '2029-02-27'], ['2029-02-28', '2030-02-26']],
];

for (const [what, [startsOn, endsOn], [nextStart, nextEnd]] of cases)
  test(`K4: the renewal of ${what} begins the day after and is as long`, () =>
    assert.deepEqual(renewalDates({ startsOn, endsOn }), { startsOn: nextStart, endsOn: nextEnd }));
