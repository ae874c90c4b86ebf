import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MoveName, moves } from '../requests/index.ts';
import {
  abilities,
  type CompanyRole,
  mayManageContracts,
  mayMove,
  maySee,
  mayWorkOnRequests,
  type Person,
  type StaffRole,
  staffRoles,
} from './index.ts';

const request = { companyId: 'ours', createdBy: 'olga', status: 'processing' } as const;

const member = (id: string, role: CompanyRole, seesAllRequests = false, company = 'ours') => ({
  id,
  staffRoles: [],
  companies: [{ id: company, role, seesAllRequests }],
});
const staff = (...roles: StaffRole[]): Person => ({
  id: 'staff',
  staffRoles: roles,
  companies: [],
});

const customersMoves = ['accept', 'close', 'reply', 'resume'];
const staffsMoves = [
  'answer',
  'assign',
  'cancel',
  'change_severity',
  'continue',
  'log_call',
  'note',
  'question',
  'solution',
  'solve_without_info',
  'take',
];

/** C3, by hand, for a request that Olga of our company opened: who sees it, and whose moves are theirs. */
const people: [string, Person, boolean, string[]][] = [
  ['the owner', member('owner', 'owner', true), true, customersMoves],
  ['an administrator', member('admin', 'administrator'), true, customersMoves],
  ['the user who opened it', member('olga', 'user'), true, customersMoves],
  ['another user with the grant', member('anna', 'user', true), true, []],
  ['another user without the grant', member('anna', 'user'), false, []],
  ["another company's owner", member('stranger', 'owner', true, 'theirs'), false, []],
  ["another company's user with the grant", member('x', 'user', true, 'theirs'), false, []],
  ['who opened it and left the company', member('olga', 'user', true, 'theirs'), false, []],
  ['nobody of note', { id: 'x', staffRoles: [], companies: [] }, false, []],
  ['an engineer', staff('engineer'), true, staffsMoves],
  ['the head of support', staff('head'), true, staffsMoves],
  ['the system administrator', staff('administrator'), false, []],
  ['a system administrator who also leads', staff('administrator', 'head'), true, staffsMoves],
];

for (const [who, person, sees, theirs] of people) {
  test(`C3: ${who} ${sees ? 'sees' : 'does not see'} the request`, () => {
    assert.equal(maySee(person, request), sees);
  });
  test(`C3: ${who} may make ${theirs.length === 0 ? 'no move' : `${theirs.length} moves`}`, () => {
    const all = Object.keys(moves) as MoveName[];
    assert.deepEqual(all.filter((move) => mayMove(person, move, request)).sort(), theirs);
  });
}

test('a page is offered only what is both allowed and possible now', () => {
  const owner = member('owner', 'owner', true);
  const offered = (status: Parameters<typeof abilities>[1]['status']) =>
    abilities(owner, { ...request, status }).sort();
  assert.deepEqual(offered('processing'), ['close', 'reply']);
  assert.deepEqual(offered('awaiting_customer'), ['close', 'reply']);
  assert.deepEqual(offered('solution_provided'), ['accept', 'reply', 'resume']);
  for (const ended of ['solved_no_info', 'cancelled_by_support', 'cancelled_by_user', 'closed']) {
    assert.deepEqual(offered(ended as 'closed'), []);
  }
});

test('an engineer can only note on what has ended', () => {
  assert.deepEqual(abilities(staff('engineer'), { ...request, status: 'closed' }), ['note']);
});

/** By hand: who works on requests, who manages contracts. */
const rights: Record<StaffRole, [boolean, boolean]> = {
  engineer: [true, false],
  signature_analyst: [true, false],
  fix_engineer: [true, false],
  technical_account_manager: [true, true],
  duty_manager: [true, true],
  service_manager: [true, true],
  head: [true, true],
  administrator: [false, true],
};

for (const role of staffRoles) {
  test(`a ${role.replaceAll('_', ' ')} has the rights of the role`, () => {
    const person = staff(role);
    assert.deepEqual([mayWorkOnRequests(person), mayManageContracts(person)], rights[role]);
  });
}

test('a customer has none of the rights of staff', () => {
  const owner = member('owner', 'owner', true);
  assert.deepEqual([mayWorkOnRequests(owner), mayManageContracts(owner)], [false, false]);
});
