import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentedRoutes } from '../../tests/security/routes-of.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { letTimePass, withSecondFactor } from '../../tests/support/authenticator.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { withPasskey } from '../../tests/support/passkey.ts';
import type { Actor } from '../access/index.ts';
import { asGatekeeper } from '../access/index.ts';
import { openSession } from '../people/index.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
];

const sessionOf = async ({ id }: Actor): Promise<Caller> => {
  const token = await asGatekeeper(database, (scope) => openSession(scope, id, world.now));
  return Caller.withCookie(url, `session=${token}`);
};

const require = (caller: Caller, publicId: string, required = true) =>
  caller.call('PUT', `/api/companies/${publicId}/second-factor`, { required });

/** A company that asks for a second factor, with its owner who has one and a member who has none. */
async function strict() {
  const company = await world.company();
  const member = await world.member(company, 'user', true);
  const caller = await Caller.signedIn(url, company.owner.email);
  await withSecondFactor(caller);
  const answer = await require(caller, company.publicId);
  assert.equal(answer.status, 204, JSON.stringify(answer.body));
  return { company, member, caller };
}

test('C3: owner and administrators with a second factor of their own ask everybody for one', async () => {
  const company = await world.company();
  const path = `/api/companies/${company.publicId}/people`;
  const owner = await Caller.signedIn(url, company.owner.email);
  assert.deepEqual(codeOf(await require(owner, company.publicId)), [
    409,
    'own_second_factor_missing',
  ]);
  const user = await sessionOf(await world.member(company, 'user'));
  assert.deepEqual(codeOf(await require(user, company.publicId)), [403, 'not_allowed']);
  const { owner: foreign } = await world.company();
  const stranger = await sessionOf(foreign);
  assert.deepEqual(codeOf(await require(stranger, company.publicId)), [404, 'not_found']);
  assert.equal((await owner.call('GET', path)).body.secondFactorSince, null);
  const administrator = await sessionOf(await world.member(company, 'administrator'));
  await withPasskey(administrator, url);
  assert.equal((await require(administrator, company.publicId)).status, 204);
  assert.notEqual((await administrator.call('GET', path)).body.secondFactorSince, null);
});

test('C3: a member without one is refused everything but setting it up, saying who they are and leaving', async () => {
  const { member } = await strict();
  const open: string[] = [];
  let refused = 0;
  for (const { method, path } of await documentedRoutes(new Caller(url))) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {};
    if ((await new Caller(url).call(method, path, body)).status !== 401) continue;
    const answer = await (await sessionOf(member)).call(method, path, body);
    // What is for staff is not there for a customer.
    if (answer.status === 404 && answer.body.code === 'not_found' && !path.includes('/passkeys/'))
      continue;
    if (answer.body.code === 'second_factor_needed') refused += 1;
    else open.push(`${method} ${path}`);
  }
  assert.ok(refused > 30, String(refused));
  assert.deepEqual(open.sort(), [
    'DELETE /api/me/passkeys/019a0000-0000-7000-8000-000000000000',
    'DELETE /api/sessions',
    'DELETE /api/sessions/current',
    'GET /api/me',
    'GET /api/me/second-factor',
    'PATCH /api/me',
    'POST /api/me/passkeys',
    'POST /api/me/passkeys/challenge',
    'POST /api/me/second-factor',
    'POST /api/me/second-factor/backup-codes',
    'POST /api/me/second-factor/challenge',
    'POST /api/me/second-factor/confirm',
    'POST /api/me/second-factor/off',
    'POST /api/me/second-factor/show',
  ]);
});

test('C3: they sign in and are told which company asks, and nothing else of it', async () => {
  const { company, member } = await strict();
  const { body } = await (await Caller.signedIn(url, member.email)).call('GET', '/api/me');
  assert.deepEqual([body.needsSecondFactor, body.companies], [true, []]);
  assert.deepEqual(
    body.closedCompanies.map(({ publicId }: { publicId: string }) => publicId),
    [company.publicId],
  );
});

for (const [way, setUp] of [
  ['an app', (caller: Caller) => withSecondFactor(caller)],
  ['a passkey', (caller: Caller) => withPasskey(caller, url)],
] as const) {
  test(`C3: once they have ${way} the same session sees the company again`, async () => {
    const { company, member } = await strict();
    const caller = await sessionOf(member);
    const path = `/api/companies/${company.publicId}/people`;
    assert.deepEqual(codeOf(await caller.call('GET', path)), [403, 'second_factor_needed']);
    await setUp(caller);
    assert.equal((await caller.call('GET', path)).status, 200);
    assert.equal((await caller.call('GET', '/api/me')).body.needsSecondFactor, false);
  });
}

test('C3: of two companies the one that does not ask stays open, and the other is not there', async () => {
  const { company, member, caller: owner } = await strict();
  const other = await world.company();
  await admin.query(
    `insert into memberships (company_id, person_id, role, sees_all_requests, joined_at)
      values ($1, $2, 'user', true, now())`,
    [other.id, member.id],
  );
  const theirs = await owner.call('POST', '/api/requests', {
    ...world.request(company),
  });
  const caller = await sessionOf(member);
  const { body } = await caller.call('GET', '/api/me');
  assert.equal(body.needsSecondFactor, false);
  assert.deepEqual(
    body.companies.map(({ id }: { id: string }) => id),
    [other.id],
  );
  const closed = await caller.call('GET', `/api/companies/${company.publicId}/people`);
  assert.deepEqual(codeOf(closed), [404, 'not_found']);
  assert.equal(theirs.status, 201, JSON.stringify(theirs.body));
  const path = `/api/requests/${theirs.body.number}`;
  assert.equal((await owner.call('GET', path)).status, 200);
  assert.deepEqual(codeOf(await caller.call('GET', path)), [404, 'not_found']);
  assert.deepEqual((await caller.call('GET', '/api/requests')).body.items, []);
});

test('C3: who switches their own off again is shut out as well', async () => {
  const { caller } = await strict();
  await caller.call('POST', '/api/me/second-factor/off', { current: 'correct horse battery' });
  assert.deepEqual(codeOf(await caller.call('GET', '/api/requests')), [
    403,
    'second_factor_needed',
  ]);
});

test('C3: every other member is told once, and the history holds who asked', async () => {
  const { company, member, caller } = await strict();
  await require(caller, company.publicId);
  const { rows } = await admin.query(
    `select person_id from outbox where company_id = $1 and template = 'second_factor_required'`,
    [company.id],
  );
  assert.deepEqual(rows, [{ person_id: member.id }]);
  assert.equal((await require(caller, company.publicId, false)).status, 204);
  const activity = await caller.call('GET', `/api/companies/${company.publicId}/activity`);
  const told = activity.body.items.filter(({ kind }: { kind: string }) =>
    kind.startsWith('second_factor'),
  );
  assert.deepEqual(
    told.map(({ kind, actor }: { kind: string; actor: { id: string } }) => [kind, actor.id]),
    [
      ['second_factor_optional', company.owner.id],
      ['second_factor_required', company.owner.id],
    ],
  );
  assert.equal((await (await sessionOf(member)).call('GET', '/api/requests')).status, 200);
});

test('C3: asking for it, or no more, asks for one’s own again', async () => {
  const { company, caller } = await strict();
  await letTimePass(admin, company.owner.id);
  for (const required of [true, false])
    assert.deepEqual(codeOf(await require(caller, company.publicId, required)), [
      403,
      'second_factor_again',
    ]);
});
