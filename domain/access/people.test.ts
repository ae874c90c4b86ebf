import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompanyRole,
  mayChangeMember,
  mayDeleteCompany,
  mayManagePeople,
  mayOfferOwnership,
  mayRemoveMember,
  maySeeActivity,
  maySeePeople,
  type Person,
} from './index.ts';

const member = (role: CompanyRole, company = 'ours', seesAllRequests = false): Person => ({
  id: 'reader',
  staffRoles: [],
  companies: [{ id: company, role, seesAllRequests }],
});
const head: Person = { id: 'head', staffRoles: ['head', 'administrator'], companies: [] };

/** C3, by hand: sees who belongs to our company; invites; changes an administrator, a user, the owner, themselves. */
const people: [string, Person, [boolean, boolean, boolean, boolean, boolean, boolean]][] = [
  ['the owner', member('owner'), [true, true, true, true, false, false]],
  ['an administrator', member('administrator'), [true, true, true, true, false, false]],
  ['a user', member('user'), [true, false, false, false, false, false]],
  [
    'a user with the grant',
    member('user', 'ours', true),
    [true, false, false, false, false, false],
  ],
  [
    "another company's owner",
    member('owner', 'theirs'),
    [false, false, false, false, false, false],
  ],
  ['the head of support', head, [false, false, false, false, false, false]],
];

for (const [who, person, expected] of people) {
  test(`C3: what ${who} may do with the people of the company`, () => {
    const change = (id: string, role: CompanyRole) => mayChangeMember(person, 'ours', { id, role });
    assert.deepEqual(
      [
        maySeePeople(person, 'ours'),
        mayManagePeople(person, 'ours'),
        change('anna', 'administrator'),
        change('anna', 'user'),
        change('olga', 'owner'),
        change('reader', 'administrator'),
      ],
      expected,
    );
  });
}

/** C3, by hand: removes an administrator, a user, the owner; leaves; offers the company; reads its activity. */
const leaving: [string, Person, CompanyRole, boolean[]][] = [
  ['the owner', member('owner'), 'owner', [true, true, false, false, true, true]],
  [
    'an administrator',
    member('administrator'),
    'administrator',
    [true, true, false, true, false, true],
  ],
  ['a user', member('user'), 'user', [false, false, false, true, false, false]],
  [
    'a user with the grant',
    member('user', 'ours', true),
    'user',
    [false, false, false, true, false, false],
  ],
  [
    "another company's owner",
    member('owner', 'theirs'),
    'user',
    [false, false, false, false, false, false],
  ],
  ['the head of support', head, 'user', [false, false, false, false, false, false]],
];

for (const [who, person, role, expected] of leaving) {
  test(`C3: ${who} says who leaves and whose the company is, by their role`, () => {
    const remove = (id: string, of: CompanyRole) =>
      mayRemoveMember(person, 'ours', { id, role: of });
    assert.deepEqual(
      [
        remove('anna', 'administrator'),
        remove('anna', 'user'),
        remove('olga', 'owner'),
        remove(person.id, role),
        mayOfferOwnership(person, 'ours'),
        maySeeActivity(person, 'ours'),
      ],
      expected,
    );
  });
}

/** C3, by hand: deletes our company account and takes its data along. */
const deleting: [string, Person, boolean][] = [
  ['its owner', member('owner'), true],
  ['its administrator', member('administrator'), false],
  ['a user who sees all requests', member('user', 'ours', true), false],
  ['the owner of another company', member('owner', 'theirs'), false],
  ['the head of support', head, false],
];
for (const [who, person, expected] of deleting) {
  test(`C3: ${who} ${expected ? 'deletes' : 'does not delete'} the company account`, () => {
    assert.equal(mayDeleteCompany(person, 'ours'), expected);
  });
}
