import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Candidate, preselect, whyNots } from './index.ts';

const contract = (contractId: string, facts: Partial<Candidate> = {}): Candidate => ({
  contractId,
  number: `SC-${contractId}`,
  rank: 2,
  left: 5,
  lapsesOn: '2027-03-14',
  whyNot: null,
  ...facts,
});

describe('K2: the support level that is preselected', () => {
  /** By hand: what it is about, the contracts, the one that is preselected (null: standard), and why. */
  const cases: [string, Candidate[], string | null, string][] = [
    ['no contract', [], null, 'no_contract'],
    [
      'none that can carry it',
      [contract('a', { whyNot: 'expired' }), contract('b', { whyNot: 'no_incidents_left' })],
      null,
      'none_can',
    ],
    ['one', [contract('a')], 'a', 'only_contract'],
    [
      'one that can beside a higher one that cannot',
      [contract('a', { rank: 4, whyNot: 'product_not_covered' }), contract('b')],
      'b',
      'only_contract',
    ],
    ['the higher plan', [contract('a'), contract('b', { rank: 3 })], 'b', 'highest_plan'],
    [
      'the higher plan, though the other is unlimited',
      [contract('a', { left: null }), contract('b', { rank: 3, left: 1 })],
      'b',
      'highest_plan',
    ],
    [
      'of equal plans the unlimited one, though it ends last',
      [contract('a'), contract('b', { left: null, lapsesOn: '2030-01-01' })],
      'b',
      'unlimited',
    ],
    [
      'of equal plans the one whose incidents lapse first, though fewer are left',
      [contract('a', { left: 9 }), contract('b', { left: 1, lapsesOn: '2026-12-31' })],
      'b',
      'lapses_first',
    ],
    [
      'two of three plans are equal: what parts those two decides',
      [
        contract('a', { rank: 1, lapsesOn: '2026-01-01' }),
        contract('b'),
        contract('c', { lapsesOn: '2027-03-13' }),
      ],
      'c',
      'lapses_first',
    ],
    [
      'two unlimited ones: no day parts them',
      [contract('b', { left: null }), contract('a', { left: null, lapsesOn: '2029-01-01' })],
      'a',
      'first_number',
    ],
    ['nothing parts them', [contract('b'), contract('a')], 'a', 'first_number'],
  ];
  for (const [what, contracts, contractId, because] of cases) {
    it(what, () => assert.deepEqual(preselect(contracts), { contractId, because }));
  }

  const candidates = fc.uniqueArray(
    fc.record({
      contractId: fc.uuid(),
      number: fc.string({ minLength: 1 }),
      rank: fc.integer({ min: 1, max: 3 }),
      left: fc.option(fc.integer({ min: 0, max: 3 })),
      lapsesOn: fc.constantFrom('2026-12-31', '2027-06-30'),
      whyNot: fc.option(fc.constantFrom(...whyNots)),
    }),
    { selector: ({ number }) => number },
  );

  it('is one that can be chosen, the same in any order, and standard only where none can', () => {
    fc.assert(
      fc.property(candidates, (contracts) => {
        const found = preselect(contracts);
        assert.deepEqual(preselect(contracts.toReversed()), found);
        const free = contracts.filter(({ whyNot }) => whyNot === null);
        assert.equal(found.contractId === null, free.length === 0);
        if (found.contractId)
          assert.ok(free.some(({ contractId }) => contractId === found.contractId));
      }),
    );
  });
});
