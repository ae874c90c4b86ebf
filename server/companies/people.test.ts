import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';
import { PASSWORD, type SampleCompany } from '../../tests/support/world.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const links = new MailLinks(admin);
const world = await World.open(database);
const nobody = new Caller(url);
let count = 0;

const someone = () => {
  count += 1;
  return `invited${count}@example.org`;
};

async function companyWithOwner() {
  const company = await world.company();
  return { company, owner: await Caller.signedIn(url, company.owner.email) };
}

const path = (company: SampleCompany) => `/api/companies/${company.publicId}`;

async function invite(owner: Caller, company: SampleCompany, wanted: object = {}) {
  const { status, body } = await owner.call('POST', `${path(company)}/invitations`, {
    email: someone(),
    ...wanted,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

const linkTo = (invitationId: string) => links.toInvitation(invitationId);

const accept = (token: string, more: object = {}, caller = new Caller(url)) =>
  caller.call('POST', '/api/invitations/accept', {
    token,
    name: 'Тимур Ахметов',
    password: PASSWORD,
    ...more,
  });

async function events(company: SampleCompany) {
  const { rows } = await admin.query(
    'select kind, actor_kind, actor_id, facts from company_events where company_id = $1 order by occurred_at, event_id',
    [company.id],
  );
  // Before them the world made the company, its licence and its contract.
  return rows.slice(3);
}

test('C4: an invited person sees who asks, joins with a name and a password, and is a member', async () => {
  const { company, owner } = await companyWithOwner();
  const invitation = await invite(owner, company, { seesAllRequests: true, language: 'ru' });
  const token = await linkTo(invitation.id);
  const look = await nobody.call('POST', '/api/invitations/look', { token });
  assert.deepEqual(look.body, {
    companyName: company.owner.companies[0]?.name,
    email: invitation.email,
    invitedBy: company.owner.name,
    role: 'user',
    hasAccount: false,
  });
  const invited = new Caller(url);
  const { status, body } = await accept(token, { timeZone: 'Europe/Moscow' }, invited);
  assert.equal(status, 201);
  assert.deepEqual(
    [body.person.name, body.person.email, body.person.language, body.person.timeZone],
    ['Тимур Ахметов', invitation.email, 'ru', 'Europe/Moscow'],
  );
  assert.deepEqual(
    [body.companies[0].publicId, body.companies[0].role, body.companies[0].seesAllRequests],
    [company.publicId, 'user', true],
  );
  assert.equal((await invited.call('GET', '/api/me')).status, 200);
  const people = (await owner.call('GET', `${path(company)}/people`)).body;
  assert.deepEqual(
    people.members.map(({ email, role, namedContact, mayChange }: Record<string, unknown>) => [
      email,
      role,
      namedContact,
      mayChange,
    ]),
    [
      [company.owner.email, 'owner', true, false],
      [invitation.email, 'user', false, true],
    ],
  );
  assert.deepEqual(people.invitations, []);
  assert.deepEqual(
    (await events(company)).map(({ kind, actor_kind, actor_id }) => [kind, actor_kind, actor_id]),
    [
      ['person_invited', 'customer', company.owner.id],
      ['person_joined', 'customer', body.person.id],
    ],
  );
});

test('C4: an invitation lasts seven days', async () => {
  const { company, owner } = await companyWithOwner();
  const { id, sentAt, expiresAt } = await invite(owner, company);
  assert.equal(Date.parse(expiresAt) - Date.parse(sentAt), 7 * 86_400_000);
  const token = await linkTo(id);
  await admin.query(
    'update invitations set expires_at = now() - make_interval(secs => 1) where invitation_id = $1',
    [id],
  );
  for (const call of ['look', 'accept']) {
    const body = { token, password: PASSWORD, name: 'Late' };
    const answer = await nobody.call('POST', `/api/invitations/${call}`, body);
    assert.equal(answer.body.code, 'link_expired');
  }
  const [listed] = (await owner.call('GET', `${path(company)}/people`)).body.invitations;
  assert.equal(listed.expired, true);
});

test('C4: of two who accept one invitation at once, one joins', async () => {
  const { company, owner } = await companyWithOwner();
  const { id } = await invite(owner, company);
  const tokens = [await linkTo(id), await linkTo(id)];
  const answers = await Promise.all([...tokens, ...tokens].map((token) => accept(token)));
  const codes = answers.map(({ status, body }) => body.code ?? status).sort();
  assert.equal(codes.filter((code) => code === 201).length, 1, JSON.stringify(codes));
  assert.equal((await owner.call('GET', `${path(company)}/people`)).body.members.length, 2);
});

test('C4: a revoked invitation opens nothing, and the address can be invited anew', async () => {
  const { company, owner } = await companyWithOwner();
  const { id, email } = await invite(owner, company);
  const token = await linkTo(id);
  const again = await owner.call('POST', `${path(company)}/invitations`, { email });
  assert.equal(again.body.code, 'already_invited');
  assert.equal((await owner.call('DELETE', `${path(company)}/invitations/${id}`)).status, 204);
  assert.equal((await accept(token)).body.code, 'link_expired');
  const gone = await owner.call('POST', `${path(company)}/invitations/${id}/resend`);
  assert.equal(gone.status, 404);
  await invite(owner, company, { email });
});

test('C4: sent again, the old links are dead and the term is new', async () => {
  const { company, owner } = await companyWithOwner();
  const { id } = await invite(owner, company);
  const old = await linkTo(id);
  await admin.query(
    'update invitations set expires_at = now() - make_interval(secs => 1) where invitation_id = $1',
    [id],
  );
  const { status, body } = await owner.call('POST', `${path(company)}/invitations/${id}/resend`);
  assert.deepEqual([status, body.expired], [200, false]);
  assert.equal((await accept(old)).body.code, 'link_expired');
  assert.equal((await accept(await linkTo(id))).status, 201);
});

test('C4: who has an account joins with its password and keeps name and other companies', async () => {
  const { company, owner } = await companyWithOwner();
  const other = await world.company();
  const { email } = other.owner;
  const { id } = await invite(owner, company, { email, role: 'administrator' });
  const token = await linkTo(id);
  assert.equal(
    (await nobody.call('POST', '/api/invitations/look', { token })).body.hasAccount,
    true,
  );
  const wrong = await accept(token, { password: 'not the right one' });
  assert.equal(wrong.body.code, 'wrong_credentials');
  const { body } = await accept(token);
  assert.equal(body.person.name, other.owner.name);
  assert.deepEqual(
    body.companies.map(({ publicId, role }: Record<string, string>) => [publicId, role]),
    [
      [other.publicId, 'owner'],
      [company.publicId, 'administrator'],
    ],
  );
});

test('C4: the password of an account cannot be guessed at an invitation', async () => {
  const { company, owner } = await companyWithOwner();
  const { email } = (await world.company()).owner;
  const token = await linkTo((await invite(owner, company, { email })).id);
  for (let wrong = 0; wrong < 10; wrong += 1)
    await accept(token, { password: 'not the right one' });
  assert.equal((await accept(token)).body.code, 'too_many_attempts');
});

test('who works for the vendor cannot become a customer', async () => {
  const { company, owner } = await companyWithOwner();
  const { email } = await world.staff('engineer');
  const token = await linkTo((await invite(owner, company, { email })).id);
  assert.equal((await accept(token)).body.code, 'not_allowed');
});

test('who has no account needs a name, and the link waits for it', async () => {
  const { company, owner } = await companyWithOwner();
  const token = await linkTo((await invite(owner, company)).id);
  const answer = await accept(token, { name: undefined });
  assert.deepEqual([answer.body.code, answer.body.fields[0].path], ['bad_input', 'name']);
  assert.equal((await accept(token)).status, 201);
});

test('a member is not invited again', async () => {
  const { company, owner } = await companyWithOwner();
  const { email } = await world.member(company, 'user');
  const answer = await owner.call('POST', `${path(company)}/invitations`, { email });
  assert.equal(answer.body.code, 'already_a_member');
});

test('K2: who a contract names by e-mail is its contact from the day they join', async () => {
  const { company, owner } = await companyWithOwner();
  const { id, email } = await invite(owner, company);
  await admin.query(
    `insert into contract_contacts (company_id, contract_id, email, name) values ($1, $2, $3, 'Named')`,
    [company.id, company.contractId, email],
  );
  await accept(await linkTo(id));
  const { members } = (await owner.call('GET', `${path(company)}/people`)).body;
  assert.deepEqual(
    members.map(({ namedContact }: { namedContact: boolean }) => namedContact),
    [true, true],
  );
});

test('C3: owner and administrators are told who joined, and nobody else is', async () => {
  const { company, owner } = await companyWithOwner();
  const administrator = await world.member(company, 'administrator');
  await world.member(company, 'user');
  const { body } = await accept(await linkTo((await invite(owner, company)).id));
  const { rows } = await admin.query(
    `select person_id from outbox where template = 'member_joined' and about_person_id = $1`,
    [body.person.id],
  );
  assert.deepEqual(
    rows.map(({ person_id }) => person_id).sort(),
    [company.owner.id, administrator.id].sort(),
  );
});

test('C3: an administrator gives roles and the grant, and the history holds before and after', async () => {
  const { company, owner } = await companyWithOwner();
  const user = await world.member(company, 'user');
  const change = (body: object) => owner.call('PATCH', `${path(company)}/people/${user.id}`, body);
  assert.equal((await change({ seesAllRequests: true })).body.seesAllRequests, true);
  assert.equal((await change({ role: 'administrator' })).body.role, 'administrator');
  assert.equal((await change({ role: 'administrator' })).status, 200);
  assert.deepEqual(
    (await events(company)).map(({ kind, facts }) => [kind, facts]),
    [
      ['grant_changed', { personId: user.id, before: false, after: true }],
      ['role_changed', { personId: user.id, before: 'user', after: 'administrator' }],
    ],
  );
  const changed = await Caller.signedIn(url, user.email);
  const [membership] = (await changed.call('GET', '/api/me')).body.companies;
  assert.deepEqual([membership.role, membership.seesAllRequests], ['administrator', true]);
});

test('C3: a user sees who belongs to the company and changes nobody', async () => {
  const { company, owner } = await companyWithOwner();
  const { id } = await invite(owner, company);
  const user = await world.member(company, 'user', true);
  const caller = await Caller.signedIn(url, user.email);
  const { body } = await caller.call('GET', `${path(company)}/people`);
  assert.deepEqual(
    [body.members.length, body.invitations, body.abilities.managePeople],
    [2, [], false],
  );
  const calls: [string, string, object?][] = [
    ['POST', '/invitations', { email: someone() }],
    ['POST', `/invitations/${id}/resend`],
    ['DELETE', `/invitations/${id}`],
    ['PATCH', `/people/${user.id}`, { role: 'administrator' }],
  ];
  for (const [method, at, sent] of calls) {
    const answer = await caller.call(method, path(company) + at, sent);
    assert.equal(answer.body.code, 'not_allowed', `${method} ${at}`);
  }
});

test('C3: nobody changes the owner, nor themselves', async () => {
  const { company } = await companyWithOwner();
  const administrator = await world.member(company, 'administrator');
  const caller = await Caller.signedIn(url, administrator.email);
  for (const id of [company.owner.id, administrator.id]) {
    const answer = await caller.call('PATCH', `${path(company)}/people/${id}`, { role: 'user' });
    assert.equal(answer.body.code, 'not_allowed');
  }
});
