import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  mayChangeStaff,
  mayManageStaff,
  mayViewAsMember,
  type Person,
  rolesThatMay,
  type StaffRole,
  staffAbilities,
  staffRoles,
} from './index.ts';

const staff = (...roles: StaffRole[]): Person => ({
  id: 'staff',
  staffRoles: roles,
  companies: [],
});
const owner: Person = {
  id: 'owner',
  staffRoles: [],
  companies: [{ id: 'ours', role: 'owner', seesAllRequests: true }],
};

/** By hand, role by role: what somebody may do who is nothing else. */
const expected: Record<StaffRole, string> = {
  engineer: 'seeContracts workOnRequests',
  signature_analyst: 'seeContracts workOnRequests',
  fix_engineer: 'seeContracts workOnRequests',
  technical_account_manager:
    'seeContracts workOnRequests manageContracts keepSharedMacros viewAsMember',
  duty_manager:
    'seeContracts workOnRequests manageContracts keepSharedMacros viewAsMember decideDisputes standIn',
  service_manager:
    'seeContracts workOnRequests manageContracts keepSharedMacros viewAsMember decideDisputes standIn mergeCompanies changeSettings keepLicences',
  head: 'seeContracts workOnRequests manageContracts keepSharedMacros viewAsMember decideDisputes standIn mergeCompanies changeSettings keepLicences',
  administrator:
    'seeContracts manageContracts standIn changeSettings keepLicences keepWebhooks manageStaff',
};

for (const role of staffRoles) {
  test(`the table gives a ${role.replaceAll('_', ' ')} what the role is for`, () => {
    const given = staffAbilities.filter((ability) => rolesThatMay(ability).includes(role));
    assert.equal(given.join(' '), expected[role]);
  });
}

test('promises at risk go up in the order of the columns', () => {
  assert.deepEqual(rolesThatMay('standIn'), [
    'duty_manager',
    'service_manager',
    'head',
    'administrator',
  ]);
});

/** By hand: manages staff; changes a colleague; themselves; views as a member. */
const people: [string, Person, boolean[]][] = [
  ['the system administrator', staff('administrator'), [true, true, false, false]],
  ['a system administrator who leads', staff('administrator', 'head'), [true, true, false, true]],
  ['the head of support', staff('head'), [false, false, false, true]],
  ['a technical account manager', staff('technical_account_manager'), [false, false, false, true]],
  ['an engineer', staff('engineer'), [false, false, false, false]],
  ["a company's owner", owner, [false, false, false, false]],
];

for (const [who, person, may] of people) {
  test(`what ${who} may do with the vendor's people and as a customer's`, () => {
    assert.deepEqual(
      [
        mayManageStaff(person),
        mayChangeStaff(person, 'a colleague'),
        mayChangeStaff(person, person.id),
        mayViewAsMember(person),
      ],
      may,
    );
  });
}
