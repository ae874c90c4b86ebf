import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupOf, mayMergeCompanies, rootOf } from './mergers.ts';
import type { Person } from './person.ts';
import { staffRoles } from './staff-table.ts';

const staff = (role: Person['staffRoles'][number]): Person => ({
  id: 'somebody',
  staffRoles: [role],
  companies: [],
});

/** In A with B and C merged into it, and besides in D, which stands by itself. */
const member: Person = {
  id: 'member',
  staffRoles: [],
  companies: [
    { id: 'a', role: 'user', seesAllRequests: false, mergedInto: null },
    { id: 'd', role: 'user', seesAllRequests: false },
    { id: 'b', role: 'user', seesAllRequests: false, mergedInto: 'a' },
    { id: 'c', role: 'user', seesAllRequests: false, mergedInto: 'a' },
  ],
};

test('service managers and heads merge companies, nobody else', () => {
  const may = staffRoles.filter((role) => mayMergeCompanies(staff(role)));
  assert.deepEqual(may, ['service_manager', 'head']);
  assert.equal(mayMergeCompanies(member), false);
});

for (const [company, root, group] of [
  ['a', 'a', ['a', 'b', 'c']],
  ['b', 'a', ['a', 'b', 'c']],
  ['c', 'a', ['a', 'b', 'c']],
  ['d', 'd', ['d']],
  ['foreign', 'foreign', ['foreign']],
] as const) {
  test(`what is new in ${company} belongs to ${root}, and ${group.join(', ')} are seen as one`, () => {
    assert.equal(rootOf(member, company), root);
    assert.deepEqual(groupOf(member, company), group);
  });
}
