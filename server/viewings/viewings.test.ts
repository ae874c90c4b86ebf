import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { as } from '../access/index.ts';
import { endExpiredViewings } from './index.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company();
const member = await world.member(company, 'user');
const manager = await world.staff('duty_manager');
const asManager = await Caller.signedIn(url, manager.email);
const asOwner = await Caller.signedIn(url, company.owner.email);
const reason = 'Olga does not find her request';

const begin = (caller: Caller, personId: string, publicId = company.publicId) =>
  caller.call('POST', `/api/companies/${publicId}/viewings`, { personId, reason });

async function looking(personId = company.owner.id) {
  const { status, body } = await begin(asManager, personId);
  assert.equal(status, 201, JSON.stringify(body));
  const get = (path: string, method = 'GET', sent?: unknown) =>
    asManager.call(method, path, sent, { 'pactdesk-viewing': body.id });
  return { id: body.id as string, get };
}

async function open(caller: Caller) {
  const { idempotencyKey: _key, ...form } = world.request(company, { contractId: null });
  return (await caller.call('POST', '/api/requests', form)).body.number as string;
}

const eventsOf = async (viewingId: string) => {
  const { rows } = await admin.query(
    `select kind, actor_kind as "actorKind", actor_id as "actorId", source_address as address, facts
      from company_events where facts ->> 'viewingId' = $1 order by occurred_at, event_id`,
    [viewingId],
  );
  return rows;
};

test('staff see what the member sees, and say who they are; their own session goes on untouched', async () => {
  const number = await open(asOwner);
  const { get } = await looking();
  const me = (await get('/api/me')).body;
  assert.deepEqual(
    [me.person.id, me.staffRoles, me.companies.length, me.viewing.by.name],
    [company.owner.id, [], 1, manager.name],
  );
  assert.ok(Object.values(me.abilities).every((may) => may === false));
  const seen = await get(`/api/requests/${number}`);
  assert.deepEqual([seen.status, seen.body.abilities.moves], [200, []]);
  assert.equal((await get('/api/queue')).body.code, 'viewing_only_looks');
  assert.equal((await asManager.call('GET', '/api/me')).body.viewing, null);
  assert.equal((await asManager.call('GET', '/api/queue')).status, 200);
});

test('they never see more than the member: not a colleague’s request, nor a note', async () => {
  const number = await open(asOwner);
  const note = { kind: 'note', body: 'between us' };
  await asManager.call('POST', `/api/requests/${number}/messages`, note);
  const asMember = await looking(member.id);
  assert.equal((await asMember.get(`/api/requests/${number}`)).status, 404);
  assert.deepEqual((await asMember.get('/api/requests')).body.items, []);
  const { get } = await looking();
  assert.doesNotMatch(JSON.stringify((await get(`/api/requests/${number}`)).body), /between us/);
});

test('a member of two companies is looked at in the one that is told of it', async () => {
  const other = await world.company();
  await admin.query(
    `insert into memberships (company_id, person_id, role, sees_all_requests, joined_at)
      values ($1, $2, 'administrator', true, now())`,
    [other.id, member.id],
  );
  const { get } = await looking(member.id);
  const { companies } = (await get('/api/me')).body;
  assert.deepEqual(
    companies.map(({ publicId }: { publicId: string }) => publicId),
    [company.publicId],
  );
  assert.equal((await get(`/api/companies/${other.publicId}/people`)).status, 404);
});

test('nothing is marked as read, and nothing can be changed, on whatever way', async () => {
  const number = await open(asOwner);
  await asManager.call('POST', `/api/requests/${number}/messages`, {
    kind: 'answer',
    body: 'Restart it.',
    qualified: true,
  });
  const { get } = await looking();
  const counted = async () =>
    (await admin.query('select * from request_reads where person_id = $1', [company.owner.id]))
      .rows;
  const before = await counted();
  await get(`/api/requests/${number}`);
  for (const [method, path, body] of [
    ['PUT', `/api/requests/${number}/read`, { seq: 2 }],
    ['POST', `/api/requests/${number}/moves`, { move: 'close' }],
    ['PUT', '/api/drafts/new-request', { content: {}, version: 0, device: 'theirs' }],
    ['PATCH', '/api/me', { name: 'Somebody else' }],
    ['DELETE', '/api/sessions', undefined],
    ['GET', '/api/drafts/new-request', undefined],
    ['GET', '/api/sessions', undefined],
    ['GET', '/api/me/second-factor', undefined],
    ['GET', '/api/live', undefined],
  ] as const) {
    const { status, body: answer } = await get(path, method, body);
    assert.deepEqual([status, answer.code], [403, 'viewing_only_looks'], `${method} ${path}`);
  }
  assert.deepEqual(await counted(), before);
});

test('the database itself refuses what a route would forget: a transaction of who looks on only reads', async () => {
  const { id } = await looking();
  const staff = { id: manager.id, name: manager.name, roles: manager.staffRoles };
  const viewing = {
    id,
    companyId: company.id,
    expiresAt: 0,
    staff: { ...staff, hasSecondFactor: true },
  };
  const write = as(database, { ...company.owner, viewing }, ({ db }) =>
    db.updateTable('drafts').set({ version: 9 }).execute(),
  );
  await assert.rejects(write, /read-only transaction/);
});

test('the company reads who looked, as whom and why; the history knows from where, and when it ended', async () => {
  const { id, get } = await looking(member.id);
  const path = `/api/companies/${company.publicId}/activity`;
  const [entry] = (await asOwner.call('GET', path)).body.items;
  assert.deepEqual(
    [entry.kind, entry.actor.name, entry.person.name, entry.reason, entry.address],
    ['viewing_started', manager.name, member.name, reason, null],
  );
  assert.equal((await asManager.call('DELETE', `/api/viewings/${id}`)).status, 204);
  assert.equal((await get('/api/me')).body.code, 'viewing_ended');
  assert.equal((await asManager.call('DELETE', `/api/viewings/${id}`)).status, 404);
  const by = { actorKind: 'staff', actorId: manager.id, address: '127.0.0.1' };
  const facts = { viewingId: id, personId: member.id };
  assert.deepEqual(await eventsOf(id), [
    { kind: 'viewing_started', ...by, facts: { ...facts, reason } },
    { kind: 'viewing_ended', ...by, facts },
  ]);
});

test('after half an hour it has ended by itself, which is kept once', async () => {
  const { id, get } = await looking();
  const { rows } = await admin.query(
    `select extract(epoch from expires_at - started_at) / 60 as minutes from viewings where viewing_id = $1`,
    [id],
  );
  assert.equal(Number(rows[0].minutes), 30);
  await admin.query('update viewings set expires_at = now() where viewing_id = $1', [id]);
  assert.equal((await get('/api/me')).body.code, 'viewing_ended');
  await Promise.all([endExpiredViewings(database), endExpiredViewings(database)]);
  const kinds = (await eventsOf(id)).map(({ kind, actorKind }) => `${kind} ${actorKind}`);
  assert.deepEqual(kinds, ['viewing_started staff', 'viewing_ended system']);
});

test('it is worth nothing in another session, to a colleague, or once the role or the membership is gone', async () => {
  const { id, get } = await looking(member.id);
  const header = { 'pactdesk-viewing': id };
  const again = await Caller.signedIn(url, manager.email);
  const colleague = await Caller.signedIn(url, (await world.staff('head')).email);
  for (const caller of [again, colleague, asOwner])
    assert.equal(
      (await caller.call('GET', '/api/me', undefined, header)).body.code,
      'viewing_ended',
    );
  assert.equal((await colleague.call('DELETE', `/api/viewings/${id}`)).status, 404);
  const roles = (role: string) =>
    admin.query('update staff_roles set role = $1 where person_id = $2', [role, manager.id]);
  await roles('engineer');
  assert.equal((await get('/api/me')).body.code, 'viewing_ended');
  await roles('duty_manager');
  assert.equal((await get('/api/me')).status, 200);
  await admin.query('update memberships set left_at = now() where person_id = $1', [member.id]);
  assert.equal((await get('/api/me')).body.code, 'viewing_ended');
  assert.equal((await begin(asManager, member.id)).status, 404);
});

test('engineers, system administrators and customers begin none; and nobody without a reason', async () => {
  for (const role of ['engineer', 'administrator'] as const) {
    const caller = await Caller.signedIn(url, (await world.staff(role)).email);
    assert.equal((await begin(caller, company.owner.id)).body.code, 'not_allowed', role);
  }
  assert.equal((await begin(asOwner, company.owner.id)).status, 404);
  const path = `/api/companies/${company.publicId}/viewings`;
  const none = { personId: company.owner.id, reason: '  ' };
  assert.equal((await asManager.call('POST', path, none)).status, 400);
  const other = await world.company();
  assert.equal((await begin(asManager, other.owner.id)).status, 404);
  const { get } = await looking();
  assert.equal((await get(path, 'POST', { ...none, reason })).body.code, 'viewing_only_looks');
});
