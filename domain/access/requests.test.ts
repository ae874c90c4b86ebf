import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MoveName, moves } from '../requests/index.ts';
import {
  abilities,
  type CompanyRole,
  mayChangeMacro,
  mayManageContracts,
  mayManageParticipants,
  mayMove,
  maySee,
  mayUseCategory,
  mayWorkOnRequests,
  type Person,
  type StaffRole,
  staffRoles,
} from './index.ts';

const request = {
  companyId: 'ours',
  createdBy: 'olga',
  participants: ['pavel'],
  successors: [],
  seenByRoles: null,
  status: 'processing',
} as const;

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
  'correct_answer',
  'correct_call',
  'dispute',
  'explain_breach',
  'log_call',
  'note',
  'question',
  'solution',
  'solve_without_info',
  'take',
];

/** Leading roles also change the contract a request runs on, and decide what counts. */
const leadersMoves = [
  ...staffsMoves,
  'change_contract',
  'decide_dispute',
  'return_incident',
].sort();

/** C3, by hand, for a request that Olga of our company opened and Pavel was added to: who sees it, and whose moves are theirs. */
const people: [string, Person, boolean, string[]][] = [
  ['the owner', member('owner', 'owner', true), true, customersMoves],
  ['an administrator', member('admin', 'administrator'), true, customersMoves],
  ['the user who opened it', member('olga', 'user'), true, customersMoves],
  ['another user with the grant', member('anna', 'user', true), true, []],
  ['another user without the grant', member('anna', 'user'), false, []],
  ['a user who was added', member('pavel', 'user'), true, ['reply']],
  ['who was added and left the company', member('pavel', 'user', true, 'theirs'), false, []],
  ["another company's owner", member('stranger', 'owner', true, 'theirs'), false, []],
  ["another company's user with the grant", member('x', 'user', true, 'theirs'), false, []],
  ['who opened it and left the company', member('olga', 'user', true, 'theirs'), false, []],
  ['nobody of note', { id: 'x', staffRoles: [], companies: [] }, false, []],
  ['an engineer', staff('engineer'), true, staffsMoves],
  ['the head of support', staff('head'), true, leadersMoves],
  ['the system administrator', staff('administrator'), false, []],
  ['a system administrator who also leads', staff('administrator', 'head'), true, leadersMoves],
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

test('C3: who took a request over from a colleague answers for it, until they leave', () => {
  const taken = { ...request, successors: ['pavel'] };
  const all = Object.keys(moves) as MoveName[];
  const movesOf = (person: Person) => all.filter((move) => mayMove(person, move, taken)).sort();
  assert.deepEqual(movesOf(member('pavel', 'user')), customersMoves);
  assert.equal(mayManageParticipants(member('pavel', 'user'), taken), true);
  assert.deepEqual(movesOf(member('pavel', 'user', true, 'theirs')), []);
});

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

/** By hand: who may add people to Olga's request and take them away. */
const managers: [string, Person, boolean][] = [
  ['an administrator', member('admin', 'administrator'), true],
  ['the user who opened it', member('olga', 'user'), true],
  ['a user who was added', member('pavel', 'user'), false],
  ['another user with the grant', member('anna', 'user', true), false],
  ["another company's owner", member('stranger', 'owner', true, 'theirs'), false],
  ['an engineer', staff('engineer'), true],
  ['the system administrator', staff('administrator'), false],
];

for (const [who, person, may] of managers) {
  test(`C3: ${who} ${may ? 'may' : 'may not'} say who takes part, and nobody once it has ended`, () => {
    assert.equal(mayManageParticipants(person, request), may);
    assert.equal(mayManageParticipants(person, { ...request, status: 'closed' }), false);
  });
}

test('an engineer can only note on what has ended, and set right what was said of its clocks', () => {
  const closed = { ...request, status: 'closed' } as const;
  assert.deepEqual(abilities(staff('engineer'), closed).sort(), [
    'correct_answer',
    'correct_call',
    'dispute',
    'explain_breach',
    'note',
  ]);
});

/** By hand: who works on requests, manages contracts, changes everybody's macros, changes an own macro. */
const rights: Record<StaffRole, [boolean, boolean, boolean, boolean]> = {
  engineer: [true, false, false, true],
  signature_analyst: [true, false, false, true],
  fix_engineer: [true, false, false, true],
  technical_account_manager: [true, true, true, true],
  duty_manager: [true, true, true, true],
  service_manager: [true, true, true, true],
  head: [true, true, true, true],
  administrator: [false, true, false, false],
};

for (const role of staffRoles) {
  test(`a ${role.replaceAll('_', ' ')} has the rights of the role`, () => {
    const person = staff(role);
    assert.deepEqual(
      [
        mayWorkOnRequests(person),
        mayManageContracts(person),
        mayChangeMacro(person, { ownerId: null }),
        mayChangeMacro(person, { ownerId: person.id }),
      ],
      rights[role],
    );
    assert.equal(mayChangeMacro(person, { ownerId: 'a colleague' }), false);
  });
}

test('a customer has none of the rights of staff', () => {
  const owner = member('owner', 'owner', true);
  assert.deepEqual([mayWorkOnRequests(owner), mayManageContracts(owner)], [false, false]);
});

/** By hand: a request that only service managers and the head of support see (R8). */
const confined = { ...request, seenByRoles: ['service_manager', 'head'] } as const;
for (const [role, sees] of [
  ['engineer', false],
  ['signature_analyst', false],
  ['fix_engineer', false],
  ['technical_account_manager', false],
  ['duty_manager', false],
  ['service_manager', true],
  ['head', true],
  ['administrator', false],
] as const) {
  test(`R8: a ${role} ${sees ? 'sees and works on' : 'neither sees nor moves'} a request that is confined`, () => {
    const person = staff(role);
    assert.equal(maySee(person, confined), sees);
    assert.equal(abilities(person, confined).length > 0, sees);
    assert.equal(mayManageParticipants(person, confined), sees);
  });
}

test('R8: one of several roles is enough, and customers see what is theirs', () => {
  assert.equal(maySee(staff('engineer', 'head'), confined), true);
  assert.equal(maySee(member('olga', 'user'), confined), true);
  assert.equal(maySee(member('boris', 'user'), confined), false);
});

test('R1: a category for administrators is offered to them and to owners, and in their company alone', () => {
  const everyone = { offeredTo: 'everyone' } as const;
  const leading = { offeredTo: 'administrators' } as const;
  assert.equal(mayUseCategory(member('olga', 'user'), everyone, 'ours'), true);
  assert.equal(mayUseCategory(member('olga', 'user'), leading, 'ours'), false);
  assert.equal(mayUseCategory(member('olga', 'administrator'), leading, 'ours'), true);
  assert.equal(mayUseCategory(member('olga', 'owner'), leading, 'ours'), true);
  assert.equal(mayUseCategory(member('olga', 'owner'), everyone, 'theirs'), false);
  assert.equal(mayUseCategory(staff('head'), everyone, 'ours'), false);
});
