import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Pace, type PaceFacts, paceOf } from './index.ts';

const year = { startsOn: '2026-03-15', endsOn: '2027-03-14' };
const from = (month: string): Pace => ({ code: 'none_from', left: 0, month });
const left = (count: number): Pace => ({ code: 'left', left: count, month: '2027-03' });

/** 15 March to 20 November are 251 days of 365. */
const cases: [string, PaceFacts, Pace | null][] = [
  // 7 × 365 / 251 = 10.2 of 12.
  ['7 of 12 used in 251 days', { used: 7, left: 5, today: '2026-11-20' }, left(2)],
  // 8 × 365 / 251 = 11.6 of 12: less than half a one.
  ['8 of 12 used in 251 days', { used: 8, left: 4, today: '2026-11-20' }, left(0)],
  // The 12th on day 12 × 251 / 9 = 334.7, the 335th: 12 February.
  ['9 of 12 used in 251 days', { used: 9, left: 3, today: '2026-11-20' }, from('2027-02')],
  // The 6th on day 6 × 31 / 2 = 93: 15 June.
  ['2 of 6 used in 31 days', { used: 2, left: 4, today: '2026-04-14' }, from('2026-06')],
  // The 6th on day 6 × 30 / 5 = 36: 19 April.
  ['5 of 6 used on the thirtieth day', { used: 5, left: 1, today: '2026-04-13' }, from('2026-04')],
  // The 12th on day 12 × 365 / 11 = 398.2: after the end; 12 − 11 = 1.
  ['11 of 12 used on the last day', { used: 11, left: 1, today: '2027-03-14' }, left(1)],
  // On day 365 exactly: the year’s last.
  ['a pace that ends with the year', { used: 1, left: 4, today: '2026-05-26' }, from('2027-03')],
  ['the twenty-ninth day', { used: 5, left: 1, today: '2026-04-12' }, null],
  ['none used', { used: 0, left: 12, today: '2026-11-20' }, null],
  ['none left', { used: 12, left: 0, today: '2026-11-20' }, null],
  ['unlimited incidents', { used: 40, left: null, today: '2026-11-20' }, null],
];

for (const [what, facts, expected] of cases) {
  test(`K3: the pace of ${what}`, () => {
    assert.deepEqual(paceOf(year, facts), expected);
  });
}

test('K3: the pace of a contract year that is cut at the contract’s end goes to that end', () => {
  // 100 of 200 days, 4 of 12: 4 more.
  const short = { startsOn: '2026-01-01', endsOn: '2026-07-19' };
  assert.deepEqual(paceOf(short, { used: 4, left: 8, today: '2026-04-10' }), {
    code: 'left',
    left: 4,
    month: '2026-07',
  });
});
