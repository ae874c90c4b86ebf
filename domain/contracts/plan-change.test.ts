import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type YearInUse, yearAfterChange } from './plan-change.ts';

type Row = [string, YearInUse, number | null, { balance: number | null; amount: number }];
const year = (granted: number | null, used: number, corrected = 0): YearInUse => ({
  granted,
  balance: granted === null ? null : Math.max(0, granted + corrected - used),
  used,
  corrected,
});

/** K3, P8, by hand: a year in use, the new plan's grant, what is left then and what the ledger's line moves. */
const cases: Row[] = [
  ['an upgrade with nothing used', year(12, 0), 36, { balance: 36, amount: 24 }],
  ['an upgrade with some used', year(12, 5), 36, { balance: 31, amount: 24 }],
  ['an upgrade at zero left', year(6, 6), 36, { balance: 30, amount: 30 }],
  ['a downgrade with less used than the new grant', year(36, 4), 12, { balance: 8, amount: -24 }],
  ['a downgrade with exactly the new grant used', year(36, 12), 12, { balance: 0, amount: -24 }],
  [
    'a downgrade with more used: nothing left, never less',
    year(36, 30),
    12,
    { balance: 0, amount: -6 },
  ],
  ['to unlimited', year(12, 5), null, { balance: null, amount: -7 }],
  ['from unlimited with some used', year(null, 5), 12, { balance: 7, amount: 7 }],
  ['from unlimited with more used', year(null, 40), 12, { balance: 0, amount: 0 }],
  ['from unlimited to unlimited', year(null, 40), null, { balance: null, amount: 0 }],
  ['the same grant', year(12, 5), 12, { balance: 7, amount: 0 }],
  ['what staff added stays', year(12, 5, 2), 36, { balance: 33, amount: 24 }],
  ['what staff took away stays away', year(12, 5, -3), 36, { balance: 28, amount: 24 }],
  [
    'what staff added counts against a downgrade',
    year(36, 30, 20),
    12,
    { balance: 2, amount: -24 },
  ],
];

describe('K3: a change of plan in the middle of a contract year', () => {
  for (const [name, before, granted, expected] of cases)
    it(name, () => assert.deepEqual(yearAfterChange(before, granted), { granted, ...expected }));

  const grant = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
  const anyYear = fc
    .record({ granted: grant, used: fc.nat(600), corrected: fc.integer({ min: -50, max: 50 }) })
    .map(({ granted, used, corrected }) => year(granted, used, corrected));

  it('never leaves less than nothing, and the line moves exactly the balance', () => {
    fc.assert(
      fc.property(anyYear, grant, (before, granted) => {
        const after = yearAfterChange(before, granted);
        assert.ok((after.balance ?? 0) >= 0);
        assert.equal((before.balance ?? 0) + after.amount, after.balance ?? 0);
        assert.equal(after.balance === null, granted === null);
      }),
    );
  });

  it('depends on where one arrives, not on the way', () => {
    fc.assert(
      fc.property(anyYear, grant, grant, (before, by, to) => {
        const stop = yearAfterChange(before, by);
        const { balance } = yearAfterChange({ ...before, ...stop }, to);
        assert.equal(balance, yearAfterChange(before, to).balance);
      }),
    );
  });

  it('never leaves less on a larger grant', () => {
    fc.assert(
      fc.property(anyYear, fc.nat(500), fc.nat(500), (before, a, b) => {
        const left = (granted: number) => yearAfterChange(before, granted).balance ?? 0;
        assert.ok(left(Math.max(a, b)) >= left(Math.min(a, b)));
      }),
    );
  });
});
