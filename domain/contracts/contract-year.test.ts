import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractYear, localDay, renewsOn } from './index.ts';

const twoYears = { startsOn: '2026-03-15', endsOn: '2028-03-14' };
const leap = { startsOn: '2024-02-29', endsOn: '2033-02-27' };
const endsMidYear = { startsOn: '2026-03-15', endsOn: '2027-08-31' };

const cases: [string, typeof twoYears, string, string, string, string | null][] = [
  ['the first day', twoYears, '2026-03-15', '2026-03-15', '2027-03-14', '2027-03-15'],
  [
    'the last day of the first year',
    twoYears,
    '2027-03-14',
    '2026-03-15',
    '2027-03-14',
    '2027-03-15',
  ],
  ['the first day of the second year', twoYears, '2027-03-15', '2027-03-15', '2028-03-14', null],
  ['the last day of all', twoYears, '2028-03-14', '2027-03-15', '2028-03-14', null],
  [
    'a leap start, the day before it renews',
    leap,
    '2025-02-27',
    '2024-02-29',
    '2025-02-27',
    '2025-02-28',
  ],
  ['a leap start, the day it renews', leap, '2025-02-28', '2025-02-28', '2026-02-27', '2026-02-28'],
  [
    'a leap start, 28 February of the next leap year',
    leap,
    '2028-02-28',
    '2027-02-28',
    '2028-02-28',
    '2028-02-29',
  ],
  ['a leap start, 29 February again', leap, '2028-02-29', '2028-02-29', '2029-02-27', '2029-02-28'],
  [
    'a leap start, the day before it renews on 29 February 2032',
    leap,
    '2032-02-28',
    '2031-02-28',
    '2032-02-28',
    '2032-02-29',
  ],
  ['a leap start, 29 February 2032', leap, '2032-02-29', '2032-02-29', '2033-02-27', null],
  [
    'a start on 28 February, which leap years do not move',
    { startsOn: '2027-02-28', endsOn: '2030-02-27' },
    '2028-02-29',
    '2028-02-28',
    '2029-02-27',
    '2029-02-28',
  ],
  [
    'the last whole year of a contract that ends mid-year',
    endsMidYear,
    '2027-03-14',
    '2026-03-15',
    '2027-03-14',
    '2027-03-15',
  ],
  [
    'the cut year of a contract that ends mid-year',
    endsMidYear,
    '2027-03-15',
    '2027-03-15',
    '2027-08-31',
    null,
  ],
  [
    'a contract shorter than a year',
    { startsOn: '2026-01-01', endsOn: '2026-06-30' },
    '2026-06-30',
    '2026-01-01',
    '2026-06-30',
    null,
  ],
];

for (const [sentence, contract, day, startsOn, endsOn, renews] of cases) {
  test(`K3: the contract year on ${sentence}`, () => {
    const year = contractYear(contract, day);
    assert.deepEqual(year, { startsOn, endsOn });
    assert.equal(renewsOn(contract, year), renews);
  });
}

test('the day of an instant is the one on the wall of the zone', () => {
  const at = Date.parse('2026-11-20T22:30:00Z');
  assert.equal(localDay(at, 'UTC'), '2026-11-20');
  assert.equal(localDay(at, 'Europe/Moscow'), '2026-11-21');
});
