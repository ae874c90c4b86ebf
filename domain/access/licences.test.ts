import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompanyRole,
  mayAddLicences,
  mayKeepLicences,
  mayReadCodes,
  maySeeLicences,
  type Person,
  type StaffRole,
} from './index.ts';

const OURS = 'ours';

const memberOf = (id: string, role: CompanyRole, onlyLooks = false): Person => ({
  id: 'somebody',
  staffRoles: [],
  companies: [{ id, role, seesAllRequests: true }],
  onlyLooks,
});
const staffWith = (role: StaffRole): Person => ({
  id: 'staff',
  staffRoles: [role],
  companies: [],
});

/** Who; sees the list, adds one, reads a whole code, keeps the registry. */
const cases: [string, Person, boolean, boolean, boolean, boolean][] = [
  ['the owner', memberOf(OURS, 'owner'), true, true, true, false],
  ['an administrator', memberOf(OURS, 'administrator'), true, true, true, false],
  ['a user', memberOf(OURS, 'user'), true, false, false, false],
  ['another company’s owner', memberOf('theirs', 'owner'), false, false, false, false],
  ['who looks on as the owner', memberOf(OURS, 'owner', true), true, false, false, false],
  ['an engineer', staffWith('engineer'), true, false, false, false],
  ['a duty manager', staffWith('duty_manager'), true, false, false, false],
  ['a service manager', staffWith('service_manager'), true, false, false, true],
  ['the head', staffWith('head'), true, false, false, true],
  ['the system administrator', staffWith('administrator'), true, false, false, true],
];

for (const [who, person, sees, adds, reads, keeps] of cases) {
  test(`C5, C3: ${who} ${sees ? 'sees' : 'does not see'} licences, adds: ${adds}, reads codes: ${reads}, keeps the registry: ${keeps}`, () => {
    assert.deepEqual(
      [
        maySeeLicences(person, OURS),
        mayAddLicences(person, OURS),
        mayReadCodes(person, OURS),
        mayKeepLicences(person),
      ],
      [sees, adds, reads, keeps],
    );
  });
}
