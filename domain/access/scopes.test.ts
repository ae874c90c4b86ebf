import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  mayManageTokens,
  mayManageVendorWebhooks,
  mayManageWebhooks,
  type Person,
  routesForTokens,
  scopeNeeded,
  scopesFor,
  tokenScopes,
} from './index.ts';

const staff: Person = { id: 'e', staffRoles: ['engineer'], companies: [] };
const member = (role: 'owner' | 'administrator' | 'user'): Person => ({
  id: 'c',
  staffRoles: [],
  companies: [{ id: 'ours', role, seesAllRequests: true }],
});

/** A2, by hand. */
const table: [string, ReturnType<typeof scopeNeeded>][] = [
  ['GET /api/requests', 'requests:read'],
  ['POST /api/requests/{number}/moves', 'requests:write'],
  ['GET /api/companies/{publicId}/people', 'company:read'],
  ['POST /api/companies/{publicId}/people/{personId}/removal', 'company:write'],
  ['GET /api/queue', 'queue:read'],
  ['POST /api/queue/bulk', 'queue:write'],
  ['POST /api/contracts', 'contracts:write'],
  ['GET /api/me', 'any'],
  ['PATCH /api/me', 'session'],
  ['POST /api/sessions', 'session'],
  ['POST /api/me/second-factor', 'session'],
  ['POST /api/me/tokens', 'session'],
  ['POST /api/companies/{publicId}/tokens', 'session'],
  ['POST /api/companies/{publicId}/ownership-offer/accept', 'session'],
  ['GET /api/live', 'session'],
  ['GET /api/a-route-of-tomorrow', 'session'],
];

for (const [route, scope] of table) {
  test(`A2: a token needs ${scope} for ${route}`, () => assert.equal(scopeNeeded(route), scope));
}

test('A2: no route stands under two scopes, and every scope opens something', () => {
  const routes = routesForTokens();
  assert.equal(new Set(routes).size, routes.length);
  const opened = new Set(routes.map(scopeNeeded));
  assert.deepEqual(
    tokenScopes.filter((scope) => !opened.has(scope)),
    [],
  );
});

test('A2: reading scopes open nothing but reading, writing scopes nothing but writing', () => {
  for (const route of routesForTokens()) {
    const scope = scopeNeeded(route);
    if (scope !== 'any')
      assert.equal(route.startsWith('GET ') ? 'read' : 'write', scope.split(':')[1], route);
  }
});

test('A2: a company’s tokens reach requests, people and contracts; staff’s the desk, and no company’s people', () => {
  assert.deepEqual(scopesFor(member('owner')), [
    'requests:read',
    'requests:write',
    'company:read',
    'company:write',
    'contracts:read',
  ]);
  assert.ok(scopesFor(staff).includes('queue:read'));
  assert.ok(!scopesFor(staff).includes('company:write'));
});

test('A2: owner and administrators keep the company’s tokens, nobody else does', () => {
  const may = (person: Person) => mayManageTokens(person, 'ours');
  assert.deepEqual([member('owner'), member('administrator'), member('user'), staff].map(may), [
    true,
    true,
    false,
    false,
  ]);
  assert.equal(mayManageTokens(member('owner'), 'theirs'), false);
});

test('A2: owner and administrators say where the company’s events go, the system administrator where all go', () => {
  const may = (person: Person) => [
    mayManageWebhooks(person, 'ours'),
    mayManageWebhooks(person, 'theirs'),
    mayManageVendorWebhooks(person),
  ];
  assert.deepEqual(may(member('owner')), [true, false, false]);
  assert.deepEqual(may(member('administrator')), [true, false, false]);
  assert.deepEqual(may(member('user')), [false, false, false]);
  assert.deepEqual(may(staff), [false, false, false]);
  assert.deepEqual(may({ ...staff, staffRoles: ['head', 'service_manager'] }), [
    false,
    false,
    false,
  ]);
  assert.deepEqual(may({ ...staff, staffRoles: ['administrator'] }), [false, false, true]);
});
