import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompanyRole,
  mayListContacts,
  mayReturnIncidents,
  maySeeContactPhones,
  maySeeLedger,
  maySeeTerms,
  type Person,
  type StaffRole,
} from './index.ts';

const member = (role: CompanyRole, company = 'ours', seesAllRequests = false): Person => ({
  id: 'reader',
  staffRoles: [],
  companies: [{ id: company, role, seesAllRequests }],
});
const staff = (...roles: StaffRole[]): Person => ({
  id: 'staff',
  staffRoles: roles,
  companies: [],
});

/** K3, by hand: sees our company's ledger; returns an incident. */
const people: [string, Person, [boolean, boolean]][] = [
  ['the owner', member('owner'), [true, false]],
  ['an administrator', member('administrator'), [true, false]],
  ['a user', member('user'), [false, false]],
  ['a user with the grant', member('user', 'ours', true), [false, false]],
  ["another company's owner", member('owner', 'theirs'), [false, false]],
  ['an engineer', staff('engineer'), [true, false]],
  ['a duty manager', staff('duty_manager'), [true, true]],
  ['a technical account manager', staff('technical_account_manager'), [true, true]],
  ['the head of support', staff('head'), [true, true]],
  ['the system administrator', staff('administrator'), [true, false]],
  ['a system administrator who also answers', staff('administrator', 'engineer'), [true, true]],
];

for (const [who, person, expected] of people) {
  test(`K3: what ${who} may do with the ledger`, () => {
    assert.deepEqual([maySeeLedger(person, 'ours'), mayReturnIncidents(person)], expected);
  });
}

/** K1, by hand: says whom our company's contracts name. */
const senders: [string, Person, boolean][] = [
  ['the owner', member('owner'), true],
  ['an administrator', member('administrator'), true],
  ['a user', member('user'), false],
  ['a user with the grant', member('user', 'ours', true), false],
  ["another company's owner", member('owner', 'theirs'), false],
  ['who only looks on as the owner', { ...member('owner'), onlyLooks: true }, false],
  ['the head of support', staff('head'), false],
  ['the system administrator', staff('administrator'), false],
];

for (const [who, person, expected] of senders) {
  test(`K1: ${who} ${expected ? 'sends' : 'does not send'} lists of contacts`, () => {
    assert.equal(mayListContacts(person, 'ours'), expected);
  });
}

/** K1, by hand: sees what our company's contract promises; sees its contacts' telephone numbers. */
const readers: [string, Person, [boolean, boolean]][] = [
  ['the owner', member('owner'), [true, true]],
  ['an administrator', member('administrator'), [true, true]],
  ['a user', member('user'), [true, false]],
  ['a user with the grant', member('user', 'ours', true), [true, false]],
  ["another company's owner", member('owner', 'theirs'), [false, false]],
  ['an engineer', staff('engineer'), [true, true]],
  ['the system administrator', staff('administrator'), [true, true]],
];

for (const [who, person, expected] of readers) {
  test(`K1: what ${who} may see of a contract`, () => {
    assert.deepEqual([maySeeTerms(person, 'ours'), maySeeContactPhones(person, 'ours')], expected);
  });
}
