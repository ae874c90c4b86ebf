import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';
import { PASSWORD, type SampleCompany } from '../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);

interface Staged {
  company: SampleCompany;
  owner: Caller;
  administrator: Actor;
  user: Actor;
  colleague: Actor;
}

/** A company with an owner, an administrator and two users. */
async function staged(): Promise<Staged> {
  const company = await world.company();
  return {
    company,
    owner: await Caller.signedIn(url, company.owner.email),
    administrator: await world.member(company, 'administrator'),
    user: await world.member(company, 'user'),
    colleague: await world.member(company, 'user'),
  };
}

const path = ({ publicId }: SampleCompany) => `/api/companies/${publicId}`;

const remove = (caller: Caller, company: SampleCompany, id: string, successorId: unknown = null) =>
  caller.call('POST', `${path(company)}/people/${id}/removal`, { successorId });

async function send(company: SampleCompany, person: Actor): Promise<string> {
  const caller = await Caller.signedIn(url, person.email);
  const { idempotencyKey: _key, ...typed } = world.request(company, { contractId: null });
  const { status, body } = await caller.call('POST', '/api/requests', typed);
  assert.equal(status, 201, JSON.stringify(body));
  return body.number;
}

const mailsTo = async (person: Actor) => {
  const { rows } = await admin.query(
    'select template from outbox where person_id = $1 order by mail_id',
    [person.id],
  );
  return rows.map(({ template }) => template);
};

test('C3: who was removed sees nothing of the company from that moment on, and keeps the account', async () => {
  const { company, owner, user } = await staged();
  const number = await send(company, user);
  const removed = await Caller.signedIn(url, user.email);
  assert.equal((await remove(owner, company, user.id)).status, 204);
  const { body } = await removed.call('GET', '/api/me');
  assert.deepEqual(body.companies, []);
  assert.equal((await removed.call('GET', `/api/requests/${number}`)).status, 404);
  assert.equal((await removed.call('GET', `${path(company)}/people`)).status, 404);
  assert.deepEqual((await removed.call('GET', '/api/requests')).body.items, []);
  const { members } = (await owner.call('GET', `${path(company)}/people`)).body;
  assert.ok(!members.some(({ id }: { id: string }) => id === user.id));
  const { createdBy } = (await owner.call('GET', `/api/requests/${number}`)).body;
  assert.deepEqual(createdBy, { id: user.id, name: user.name });
});

test('C3: administrators but the one who did it, and whoever was removed, are told', async () => {
  const { company, user, administrator, colleague } = await staged();
  const doing = await Caller.signedIn(url, administrator.email);
  await remove(doing, company, user.id);
  assert.deepEqual(await mailsTo(company.owner), ['member_left']);
  assert.deepEqual(await mailsTo(administrator), []);
  assert.deepEqual(await mailsTo(user), ['membership_ended']);
  assert.deepEqual(await mailsTo(colleague), []);
});

test('C3: everybody may leave by themselves, but the owner', async () => {
  const { company, owner, administrator, user } = await staged();
  for (const person of [administrator, user]) {
    const leaving = await Caller.signedIn(url, person.email);
    assert.equal((await remove(leaving, company, person.id)).status, 204);
    assert.deepEqual((await leaving.call('GET', '/api/me')).body.companies, []);
  }
  assert.equal((await remove(owner, company, company.owner.id)).body.code, 'owner_stays');
});

test('C3: an administrator cannot remove the owner, nor a user anybody else', async () => {
  const { company, administrator, user, colleague } = await staged();
  const [asAdministrator, asUser] = await Promise.all([
    Caller.signedIn(url, administrator.email),
    Caller.signedIn(url, user.email),
  ]);
  const byAdministrator = await remove(asAdministrator, company, company.owner.id);
  assert.equal(byAdministrator.body.code, 'owner_stays');
  assert.equal((await remove(asUser, company, colleague.id)).body.code, 'not_allowed');
  assert.equal((await remove(asUser, company, company.owner.id)).body.code, 'not_allowed');
});

test('C3: open requests go over to a colleague, who answers for them; ended ones stay', async () => {
  const { company, owner, user, colleague } = await staged();
  const open = await send(company, user);
  const closed = await send(company, user);
  const leaving = await Caller.signedIn(url, user.email);
  assert.equal(
    (await leaving.call('POST', `/api/requests/${closed}/moves`, { move: 'close' })).status,
    200,
  );
  const count = await owner.call('GET', `${path(company)}/people/${user.id}/open-requests`);
  assert.deepEqual(count.body, { count: 1 });
  assert.equal((await remove(owner, company, user.id, colleague.id)).status, 204);
  const successor = await Caller.signedIn(url, colleague.email);
  const { body } = await successor.call('GET', `/api/requests/${open}`);
  assert.deepEqual(body.participants, [{ id: colleague.id, name: colleague.name, tookOver: true }]);
  assert.deepEqual(
    [body.entries.at(-1).kind, body.entries.at(-1).person.id],
    ['handed_over', colleague.id],
  );
  const end = await successor.call('POST', `/api/requests/${open}/moves`, { move: 'close' });
  assert.equal(end.status, 200, JSON.stringify(end.body));
  assert.equal((await successor.call('GET', `/api/requests/${closed}`)).status, 404);
  assert.deepEqual(await mailsTo(colleague), ['participant_added']);
});

test('C3: who took requests over hands them on in turn', async () => {
  const { company, owner, user, colleague } = await staged();
  const number = await send(company, user);
  const third = await world.member(company, 'user');
  await remove(owner, company, user.id, colleague.id);
  await remove(owner, company, colleague.id, third.id);
  const last = await Caller.signedIn(url, third.email);
  const { body } = await last.call('GET', `/api/requests/${number}`);
  assert.ok(body.abilities.moves.includes('close'));
});

test('C3: requests that are kept are told of to those who manage the company, as nobody else is left', async () => {
  const { company, owner, user, administrator } = await staged();
  const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);
  const number = await send(company, user);
  await remove(owner, company, user.id);
  const before = [await mailsTo(user), await mailsTo(company.owner), await mailsTo(administrator)];
  const answer = { kind: 'answer', body: 'The log names the driver.', qualified: true };
  await engineer.call('POST', `/api/requests/${number}/messages`, answer);
  const after = [await mailsTo(user), await mailsTo(company.owner), await mailsTo(administrator)];
  assert.deepEqual(
    after.map((mails, i) => mails.slice(before[i]?.length)),
    [[], ['answered'], ['answered']],
  );
});

test('C3: a successor must be another member of the company, and nothing happens where it is not', async () => {
  const { company, owner, user } = await staged();
  const other = await staged();
  const stranger = other.user.id;
  const gone = await world.member(company, 'user');
  await remove(owner, company, gone.id);
  for (const successor of [user.id, stranger, gone.id]) {
    const { body } = await remove(owner, company, user.id, successor);
    assert.deepEqual([body.code, body.fields[0].path], ['bad_input', 'successorId']);
  }
  const { members } = (await owner.call('GET', `${path(company)}/people`)).body;
  assert.ok(members.some(({ id }: { id: string }) => id === user.id));
});

test('C3: of two who remove one person at once, one does', async () => {
  const { company, owner, user, administrator } = await staged();
  const second = await Caller.signedIn(url, administrator.email);
  const answers = await Promise.all([
    remove(owner, company, user.id),
    remove(second, company, user.id),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 404]);
});

test('C4, K2: who was removed can be invited again, and is in as if for the first time', async () => {
  const { company, owner } = await staged();
  const contact = await world.member(company, 'user');
  await admin.query(
    `insert into contract_contacts (company_id, contract_id, email, name, person_id) values ($1, $2, $3, 'Named', $4)`,
    [company.id, company.contractId, contact.email, contact.id],
  );
  await remove(owner, company, contact.id);
  const named = 'select person_id from contract_contacts where company_id = $1 and email = $2';
  assert.deepEqual((await admin.query(named, [company.id, contact.email])).rows, [
    { person_id: null },
  ]);
  const invited = await owner.call('POST', `${path(company)}/invitations`, {
    email: contact.email,
    seesAllRequests: true,
  });
  assert.equal(invited.status, 201);
  const token = await new MailLinks(admin).toInvitation(invited.body.id);
  const back = new Caller(url);
  const joined = await back.call('POST', '/api/invitations/accept', { token, password: PASSWORD });
  assert.equal(joined.status, 201, JSON.stringify(joined.body));
  assert.deepEqual(
    joined.body.companies.map(({ role, seesAllRequests }: Record<string, unknown>) => [
      role,
      seesAllRequests,
    ]),
    [['user', true]],
  );
  assert.deepEqual((await admin.query(named, [company.id, contact.email])).rows, [
    { person_id: contact.id },
  ]);
});

test('A3: the history tells who removed whom, and what became of the open requests', async () => {
  const { company, owner, user, colleague } = await staged();
  await send(company, user);
  await remove(owner, company, user.id, colleague.id);
  const { rows } = await admin.query(
    `select kind, actor_id, facts from company_events where company_id = $1 and kind like 'person_%'`,
    [company.id],
  );
  assert.deepEqual(rows, [
    {
      kind: 'person_removed',
      actor_id: company.owner.id,
      facts: { personId: user.id, role: 'user', openRequests: 1, successorId: colleague.id },
    },
  ]);
});
