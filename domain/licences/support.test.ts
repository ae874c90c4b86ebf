import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Validity, type WhyNotSupported, whyNotSupportedOn } from './index.ts';

const from = (validFrom: string, validUntil: string): Validity => ({ validFrom, validUntil });
const past = from('2025-01-01', '2025-12-31');
const longPast = from('2020-01-01', '2020-12-31');
const present = from('2026-01-01', '2026-12-31');
const future = from('2027-01-01', '2027-12-31');
const farFuture = from('2029-01-01', '2029-12-31');

/** What a company has on 1 December 2026, and why it is not supported. */
const cases: [string, Validity[], WhyNotSupported | null][] = [
  ['no licence', [], { code: 'no_licence', day: null }],
  ['one that holds', [present], null],
  ['one that holds among others', [past, present, future], null],
  ['one that has ended', [past], { code: 'licence_expired', day: '2025-12-31' }],
  ['two that have ended', [past, longPast], { code: 'licence_expired', day: '2025-12-31' }],
  ['one that has not started', [future], { code: 'licence_not_started', day: '2027-01-01' }],
  [
    'one past and two to come',
    [past, farFuture, future],
    { code: 'licence_not_started', day: '2027-01-01' },
  ],
];

for (const [what, licences, expected] of cases) {
  test(`C5: with ${what} support is ${expected ? `refused: ${expected.code}` : 'offered'}`, () => {
    assert.deepEqual(whyNotSupportedOn(licences, '2026-12-01'), expected);
  });
}

test('C5: support is offered on the first and the last day of a licence, and on no other', () => {
  const offered = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(
    (day) => whyNotSupportedOn([present], day) === null,
  );
  assert.deepEqual(offered, [false, true, true, false]);
});
