import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Guarded,
  isClosedTo,
  mayRequireSecondFactor,
  mustSetUpSecondFactor,
  mustShowSecondFactorAgain,
} from './second-factor.ts';

const open = { id: 'ours', role: 'user', seesAllRequests: false } as const;
const customer: Guarded = {
  id: 'reader',
  staffRoles: [],
  companies: [open],
  hasSecondFactor: false,
  secondFactorAgeMs: null,
  closedCompanies: [],
};
const shut: Guarded = { ...customer, companies: [], closedCompanies: [{ id: 'theirs' }] };
const staff: Guarded = { ...customer, staffRoles: ['engineer'], companies: [] };

/** By hand: nothing but setting one up, where the operator asks staff for one; where not. */
const setUp: [string, Guarded, [boolean, boolean]][] = [
  ['staff without one', staff, [true, false]],
  ['staff with one', { ...staff, hasSecondFactor: true }, [false, false]],
  ['a customer whose company asks for none', customer, [false, false]],
  ['a customer whose only company is closed', shut, [true, true]],
  [
    'a customer with a closed company and an open one',
    { ...shut, companies: [open] },
    [false, false],
  ],
  ['who has left every company', { ...customer, companies: [] }, [false, false]],
];
for (const [who, person, expected] of setUp) {
  test(`C3: ${who} ${expected[0] ? 'must set one up first' : 'goes on'}`, () => {
    const found = [true, false].map((asked) => mustSetUpSecondFactor(person, asked));
    assert.deepEqual(found, expected);
  });
}

test('C3: a company that asks for a second factor is closed to who has none, and to nobody else', () => {
  const table = [true, false].flatMap((needsSecondFactor) =>
    [true, false].map((has) => isClosedTo({ needsSecondFactor }, has)),
  );
  assert.deepEqual(table, [false, true, false, false]);
});

test('C3: owner and administrators of the company say whether it asks for one', () => {
  const may = (role: 'owner' | 'administrator' | 'user', id = 'ours') =>
    mayRequireSecondFactor({ ...customer, companies: [{ ...open, id, role }] }, 'ours');
  assert.deepEqual([may('owner'), may('administrator'), may('user')], [true, true, false]);
  assert.equal(may('owner', 'theirs'), false);
  assert.equal(mayRequireSecondFactor({ ...staff, staffRoles: ['head'] }, 'ours'), false);
});

/** By hand: milliseconds since it was shown, and whether it is asked for again. */
const ages: [number | null, boolean][] = [
  [null, true],
  [0, false],
  [599_999, false],
  [600_000, true],
  [86_400_000, true],
];
for (const [secondFactorAgeMs, expected] of ages) {
  test(`a second factor shown ${secondFactorAgeMs ?? 'no'} ms ago is ${expected ? 'asked for again' : 'enough'}`, () => {
    const person = { ...customer, hasSecondFactor: true, secondFactorAgeMs };
    assert.equal(mustShowSecondFactorAgain(person), expected);
  });
}

test('who has no second factor is not asked for it', () => {
  assert.equal(mustShowSecondFactorAgain(staff), false);
});
