import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EndingStep, endingStep } from './ending.ts';

const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const short = { startsOn: '2026-12-12', endsOn: '2026-12-31' };
const day = { startsOn: '2026-12-31', endsOn: '2026-12-31' };

/** K4, by hand: a contract, a day, what is announced then. */
const cases: [string, { startsOn: string; endsOn: string }, string, EndingStep | null][] = [
  ['31 days ahead', year, '2026-11-30', null],
  ['30 days ahead', year, '2026-12-01', 30],
  ['29 days ahead, nobody looked yesterday', year, '2026-12-02', 30],
  ['8 days ahead', year, '2026-12-23', 30],
  ['7 days ahead', year, '2026-12-24', 7],
  ['5 days ahead, nobody looked for a month', year, '2026-12-26', 7],
  ['on its last day', year, '2026-12-31', 7],
  ['the day after', year, '2027-01-01', null],
  ['a short one at its start', short, '2026-12-12', null],
  ['a short one 7 days ahead', short, '2026-12-24', 7],
  ['one of a single day', day, '2026-12-31', null],
  [
    'one that starts and ends on leap days',
    { startsOn: '2028-02-29', endsOn: '2032-02-29' },
    '2032-01-30',
    30,
  ],
];

for (const [when, contract, today, expected] of cases)
  test(`K4: what is announced of a contract ${when}`, () =>
    assert.equal(endingStep(contract, today), expected));
