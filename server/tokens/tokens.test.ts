import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { type Actor, asGatekeeper } from '../access/index.ts';
import { addMembership } from '../companies/index.ts';
import { createToken } from './index.ts';

const installed = await installation({ RATE_LIMIT_PER_PERSON: '40' });
const { url, database } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company();
const { publicId } = company;

const make = async (
  maker: Actor,
  whose: string | null,
  scopes: Parameters<typeof createToken>[3]['scopes'] = ['requests:read'],
) => {
  const wanted = { name: 'export', scopes, days: 30 };
  const { text, token } = await createToken(database, maker, whose, wanted);
  return { text, id: token.id };
};

async function call(text: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${text}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const told = await answer.text();
  return { status: answer.status, body: told === '' ? {} : JSON.parse(told) };
}
const codeOf = async (text: string, path = '/api/requests?state=current') =>
  (await call(text, 'GET', path)).body.code;

const signedIn = (actor: Actor) => Caller.signedIn(url, actor.email);

test('A2: an administrator makes a token, which is told once and opens what its scopes say', async () => {
  const administrator = await world.member(company, 'administrator');
  const pages = await signedIn(administrator);
  const path = `/api/companies/${publicId}/tokens`;
  const made = await pages.call('POST', path, {
    name: '  Выгрузка 🌿 ',
    scopes: ['requests:write', 'requests:read'],
    days: 365,
  });
  assert.equal(made.status, 201);
  const { token, made: kept } = made.body;
  assert.equal(kept.name, 'Выгрузка 🌿');
  assert.equal(kept.ending, token.slice(-4));
  const { rows } = await admin.query('select * from api_tokens where token_id = $1', [kept.id]);
  assert.ok(!JSON.stringify(rows).includes(token), 'only its sha256 is stored');

  assert.equal((await call(token, 'GET', '/api/me')).body.person.name, administrator.name);
  const { idempotencyKey: _none, ...request } = world.request(company, { contractId: null });
  const opened = await call(token, 'POST', '/api/requests', request);
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  const { rows: entries } = await admin.query(
    `select content ->> 'token' as token from request_event_contents where company_id = $1`,
    [company.id],
  );
  assert.deepEqual(entries, [{ token: kept.id }], 'the history says that a program did it');
  const listed = await pages.call('GET', path);
  assert.equal(listed.body.items[0].owner.name, administrator.name);
  assert.notEqual(listed.body.items[0].lastUsedAt, null);
  assert.ok(!JSON.stringify(listed.body).includes(token));
});

test('A2: a scope that is missing is named, and what is for people alone takes no token', async () => {
  const { text } = await make(company.owner, publicId);
  const refused = await call(text, 'GET', `/api/companies/${publicId}/people`);
  assert.deepEqual(
    [refused.status, refused.body.code, refused.body.reason],
    [403, 'scope_missing', 'company:read'],
  );
  for (const [method, path] of [
    ['GET', '/api/sessions'],
    ['POST', '/api/sessions'],
    ['POST', '/api/me/second-factor'],
    ['GET', `/api/companies/${publicId}/tokens`],
    ['POST', `/api/companies/${publicId}/tokens`],
    ['GET', '/api/live'],
  ] as const) {
    const { status, body } = await call(text, method, path);
    assert.deepEqual([status, body.code], [403, 'session_needed'], `${method} ${path}`);
  }
});

test('A2: what is no token of ours is refused, also beside a session', async () => {
  const pages = await signedIn(company.owner);
  for (const text of ['pd_made-up', 'x', `pd_${'0'.repeat(57)}`]) {
    const answer = await fetch(`${url}/api/me`, {
      headers: { authorization: `Bearer ${text}`, cookie: pages.cookie },
    });
    assert.equal(answer.status, 401);
    assert.equal(((await answer.json()) as { code: string }).code, 'token_unknown');
  }
});

test('A2: an expired token says so; one that is revoked is not known any more, from that moment', async () => {
  const expired = await make(company.owner, publicId);
  await admin.query(
    'update api_tokens set expires_at = now() - make_interval(secs => 1) where token_id = $1',
    [expired.id],
  );
  assert.equal(await codeOf(expired.text), 'token_expired');
  const revoked = await make(company.owner, publicId);
  assert.equal(await codeOf(revoked.text), undefined);
  const other = await signedIn(await world.member(company, 'administrator'));
  const path = `/api/companies/${publicId}/tokens/${revoked.id}`;
  assert.equal((await other.call('DELETE', path)).status, 204);
  assert.equal(await codeOf(revoked.text), 'token_unknown');
  assert.equal((await other.call('DELETE', path)).body.code, 'not_found');
});

test('A2: a token ends with its maker: gone from the company for good, or suspended', async () => {
  const leaver = await world.member(company, 'administrator');
  const { text } = await make(leaver, publicId);
  await admin.query(
    'update memberships set left_at = now() where company_id = $1 and person_id = $2',
    [company.id, leaver.id],
  );
  assert.equal(await codeOf(text), 'token_unknown');
  const again = { companyId: company.id, personId: leaver.id, role: 'administrator' } as const;
  const at = world.now + 3_600_000;
  await asGatekeeper(database, (scope) =>
    addMembership(scope, { ...again, seesAllRequests: true }, at),
  );
  assert.equal(await codeOf(text), 'token_unknown');

  const suspended = await world.member(company, 'administrator');
  const theirs = await make(suspended, publicId);
  await admin.query('update people set suspended_at = now() where person_id = $1', [suspended.id]);
  assert.equal(await codeOf(theirs.text), 'token_unknown');
});

test('A2: a token never does more than its maker: who is no administrator any more reads as a user', async () => {
  const person = await world.member(company, 'administrator');
  const { text } = await make(person, publicId, ['company:read']);
  const path = `/api/companies/${publicId}/activity`;
  assert.equal(await codeOf(text, path), undefined);
  await admin.query(`update memberships set role = 'user' where person_id = $1`, [person.id]);
  assert.equal(await codeOf(text, path), 'not_allowed');
});

test('A2: of a person with two companies a token opens the one it was made for', async () => {
  const other = await world.company();
  const both = await world.member(company, 'administrator');
  const membership = { companyId: other.id, personId: both.id, role: 'administrator' } as const;
  await asGatekeeper(database, (scope) =>
    addMembership(scope, { ...membership, seesAllRequests: true }, world.now),
  );
  const { text } = await make(both, publicId, ['company:read']);
  assert.equal(await codeOf(text, `/api/companies/${publicId}/people`), undefined);
  assert.equal(await codeOf(text, `/api/companies/${other.publicId}/people`), 'not_found');
  const me = await call(text, 'GET', '/api/me');
  assert.deepEqual(
    me.body.companies.map((one: { publicId: string }) => one.publicId),
    [publicId],
  );
});

test('A2: the vendor’s people have tokens of their own, and nobody else sees or ends them', async () => {
  const engineer = await world.staff('engineer');
  const { text, id } = await make(engineer, null, ['queue:read']);
  assert.equal(await codeOf(text, '/api/queue'), undefined);
  assert.equal(await codeOf(text, '/api/contracts'), 'scope_missing');
  const colleague = await signedIn(await world.staff('head', 'administrator'));
  assert.deepEqual((await colleague.call('GET', '/api/me/tokens')).body.items, []);
  assert.equal((await colleague.call('DELETE', `/api/me/tokens/${id}`)).body.code, 'not_found');
  await admin.query('delete from staff_roles where person_id = $1', [engineer.id]);
  assert.equal(await codeOf(text, '/api/queue'), 'token_unknown');
});

test('A2: scopes that would be of no use, none at all, and more than a year are refused under their field', async () => {
  const pages = await signedIn(company.owner);
  const good = { name: 'export', scopes: ['requests:read'], days: 30 };
  for (const [wrong, field] of [
    [{ scopes: ['queue:read'] }, 'scopes'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['everything'] }, 'scopes.0'],
    [{ days: 366 }, 'days'],
    [{ days: 0 }, 'days'],
    [{ name: ' ' }, 'name'],
    [{ name: 'a\r\nX-Header: b' }, 'name'],
  ] as const) {
    const path = `/api/companies/${publicId}/tokens`;
    const { body } = await pages.call('POST', path, { ...good, ...wrong });
    assert.deepEqual([body.code, body.fields[0].path], ['bad_input', field]);
  }
});

test('A2: use is noted at most once a minute', async () => {
  const { text, id } = await make(company.owner, publicId);
  const lastUse = async (setTo?: string) => {
    if (setTo)
      await admin.query(`update api_tokens set last_used_at = ${setTo} where token_id = $1`, [id]);
    await codeOf(text);
    const { rows } = await admin.query(
      `select last_used_at > now() - interval '20 seconds' as noted from api_tokens where token_id = $1`,
      [id],
    );
    return rows[0].noted;
  };
  assert.equal(await lastUse(), true);
  assert.equal(await lastUse(`now() - interval '40 seconds'`), false);
  assert.equal(await lastUse(`now() - interval '61 seconds'`), true);
});

test('A2: each token has its own limit of calls', async () => {
  const one = await make(company.owner, publicId);
  const other = await make(company.owner, publicId);
  const statuses = [];
  for (let count = 0; count < 41; count += 1)
    statuses.push((await call(one.text, 'GET', '/api/me')).status);
  assert.deepEqual([statuses[39], statuses[40]], [200, 429]);
  assert.equal((await call(other.text, 'GET', '/api/me')).status, 200);
});

test('A3: making and revoking a token stand in the company’s activity, by whom and where from', async () => {
  const { rows } = await admin.query(
    `select kind, actor_id, source_address, facts from company_events
      where company_id = $1 and kind like 'token%' order by occurred_at`,
    [company.id],
  );
  assert.ok(rows.some(({ kind }) => kind === 'token_revoked'));
  assert.equal(rows[0].kind, 'token_made');
  assert.equal(rows[0].source_address, '127.0.0.1');
  assert.ok(rows[0].actor_id);
  assert.equal(rows[0].facts.scopes, 'requests:read requests:write');
});
