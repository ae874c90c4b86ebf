import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../../tests/support/admin.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { proofs } from '../../tests/support/proofs.ts';
import { tablesThatHold } from '../../tests/support/whole-database.ts';
import type { SampleCompany } from '../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { carryOutDeletions } from './index.ts';

const installed = await installation();
const { database, url, sink } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const { book } = world;
const { send, read } = deeds(database, book);
const proof = await proofs(database, book);
const engineer = await world.staff('engineer');
const rule = { waitDays: 14, texts: 'erase' } as const;

const signedIn = ({ email }: Actor) => Caller.signedIn(url, email);
const path = ({ publicId }: SampleCompany) => `/api/companies/${publicId}/deletion`;
const nameOf = ({ owner }: SampleCompany) => String(owner.companies[0]?.name);

const mailsTo = async (person: Actor) =>
  (
    await admin.query(
      `select template from outbox where person_id = $1 and template like '%deletion%' order by created_at, mail_id`,
      [person.id],
    )
  ).rows.map(({ template }) => template);

const kinds = async (company: SampleCompany) =>
  (
    await admin.query(
      `select kind, actor_id, source_address is not null as "from" from company_events
        where company_id = $1 and kind ~ 'delet|anonym' order by occurred_at, event_id`,
      [company.id],
    )
  ).rows;

async function allDue() {
  for (const table of ['person_deletions', 'company_deletions'])
    await admin.query(
      `update ${table} set due_at = now() - interval '5 minutes' where ended_at is null`,
    );
  await carryOutDeletions(database, book, rule);
  await admin.query(`update people set suspended_at = suspended_at - interval '2 minutes'`);
  await admin.query(`update memberships set left_at = left_at - interval '2 minutes'`);
  await Promise.all([1, 2].map(() => carryOutDeletions(database, book, rule)));
}

/** The token of the link in the newest mail to somebody. */
async function tokenTo({ email }: Actor): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const letters = sink.mails.filter(({ to }) => to?.some(({ address }) => address === email));
    const link = letters
      .map(({ text }) => /\/keep#([\w-]+)/.exec(text ?? '')?.[1])
      .findLast(Boolean);
    if (link) return link;
    await delay(25);
  }
  throw new Error(`no mail with the link came to ${email}`);
}

test('C6: a person who asks is told the day and can change their mind on the page; managers are told both times', async () => {
  const company = await world.company();
  const person = await world.member(company, 'user');
  const caller = await signedIn(person);
  const asked = await caller.call('POST', '/api/me/deletion', {});
  assert.equal(asked.status, 201);
  const { askedAt, dueAt } = asked.body;
  assert.equal(Date.parse(dueAt) - Date.parse(askedAt), 14 * 86_400_000);
  assert.equal((await caller.call('POST', '/api/me/deletion', {})).body.code, 'deletion_asked');
  assert.deepEqual((await caller.call('GET', '/api/deletions')).body.person, {
    askedAt,
    dueAt,
    waitsFor: null,
  });
  assert.equal((await caller.call('DELETE', '/api/me/deletion')).status, 204);
  assert.equal((await caller.call('DELETE', '/api/me/deletion')).status, 204);
  assert.equal((await caller.call('GET', '/api/deletions')).body.person, null);
  assert.deepEqual(await mailsTo(person), ['account_deletion_asked']);
  assert.deepEqual(await mailsTo(company.owner), [
    'member_deletion_asked',
    'member_deletion_cancelled',
  ]);
  assert.deepEqual(await kinds(company), [
    { kind: 'account_deletion_asked', actor_id: person.id, from: true },
    { kind: 'account_deletion_cancelled', actor_id: person.id, from: true },
  ]);
  await allDue();
  assert.equal((await caller.call('GET', '/api/me')).status, 200);
});

test('C6: the link of the mail keeps the account, once, for whoever reads it', async () => {
  const company = await world.company();
  const person = await world.member(company, 'user');
  const caller = await signedIn(person);
  await caller.call('POST', '/api/me/deletion', {});
  const token = await tokenTo(person);
  const reader = new Caller(url);
  assert.equal((await reader.call('POST', '/api/deletions/keep', { token })).status, 204);
  assert.equal((await caller.call('GET', '/api/deletions')).body.person, null);
  const again = await reader.call('POST', '/api/deletions/keep', { token });
  assert.deepEqual([again.status, again.body.code], [410, 'link_expired']);
});

test('C6: an owner hands the company over or deletes it first', async () => {
  const company = await world.company();
  const owner = await signedIn(company.owner);
  const { body } = await owner.call('POST', '/api/me/deletion', {});
  assert.equal(body.code, 'owner_stays');
});

test('C6: who became an owner while waiting is not deleted before the company is somebody else’s', async () => {
  const company = await world.company();
  const person = await world.member(company, 'user');
  const caller = await signedIn(person);
  await caller.call('POST', '/api/me/deletion', {});
  for (const [role, { id }] of [
    ['user', company.owner],
    ['owner', person],
  ] as const)
    await admin.query('update memberships set role = $1 where person_id = $2', [role, id]);
  await allDue();
  const { body } = await caller.call('GET', '/api/deletions');
  assert.equal(body.person.waitsFor, nameOf(company));
});

test('C6: open requests go over to whom the person names, or stay for those who manage the company', async () => {
  const company = await world.company();
  const person = await world.member(company, 'user');
  const colleague = await world.member(company, 'user');
  const number = await send(person, world.request(company, { contractId: null }));
  const caller = await signedIn(person);
  const successor = (personId: string) => ({
    successors: [{ publicId: company.publicId, personId }],
  });
  for (const wrong of [person.id, engineer.id]) {
    const { body } = await caller.call('POST', '/api/me/deletion', successor(wrong));
    assert.deepEqual(
      body.fields.map((field: { path: string }) => field.path),
      ['successors'],
    );
  }
  assert.equal(
    (await caller.call('POST', '/api/me/deletion', successor(colleague.id))).status,
    201,
  );
  await allDue();
  const { customer, participants, status } = await read(colleague, number);
  assert.match(customer.name, /^Former contact/);
  assert.deepEqual(
    participants.map(({ id, tookOver }) => [id, tookOver]),
    [[colleague.id, true]],
  );
  assert.equal(status, 'processing');
  assert.equal((await caller.call('GET', '/api/me')).status, 401);
});

test('C3: the owner alone sees what ends with the company, and asks by typing its name', async () => {
  const company = await world.company();
  const administrator = await signedIn(await world.member(company, 'administrator'));
  const stranger = await signedIn((await world.company()).owner);
  const owner = await signedIn(company.owner);
  const number = await send(company.owner, world.request(company));
  for (const [caller, code] of [
    [administrator, 'not_allowed'],
    [stranger, 'not_found'],
  ] as const) {
    assert.equal((await caller.call('GET', path(company))).body.code, code);
    assert.equal(
      (await caller.call('POST', path(company), { name: nameOf(company) })).body.code,
      code,
    );
    assert.equal((await caller.call('DELETE', path(company))).body.code, code);
  }
  const { body } = await owner.call('GET', path(company));
  assert.deepEqual(
    [body.waitDays, body.deletion, body.openRequests.count, body.openRequests.items[0].number],
    [14, null, 1, `PD-${number}`],
  );
  assert.equal(body.contracts.length, 1);
  const wrong = await owner.call('POST', path(company), { name: 'Company' });
  assert.deepEqual(
    wrong.body.fields.map((field: { path: string }) => field.path),
    ['name'],
  );
  const asked = await owner.call('POST', path(company), { name: ` ${nameOf(company)} ` });
  assert.equal(asked.status, 201);
  const told = (await administrator.call('GET', '/api/deletions')).body.companies;
  assert.deepEqual(told, [
    { publicId: company.publicId, name: nameOf(company), ...asked.body, mayKeep: false },
  ]);
  assert.equal((await owner.call('DELETE', path(company))).status, 204);
  assert.deepEqual(await mailsTo(company.owner), [
    'company_deletion_asked',
    'company_deletion_cancelled',
  ]);
});

test('C6: the link of the owner’s mail keeps the company', async () => {
  const company = await world.company();
  const owner = await signedIn(company.owner);
  await owner.call('POST', path(company), { name: nameOf(company) });
  const token = await tokenTo(company.owner);
  assert.equal((await new Caller(url).call('POST', '/api/deletions/keep', { token })).status, 204);
  assert.equal((await owner.call('GET', path(company))).body.deletion, null);
});

test('C6: a company that is deleted loses name and people; its requests end, and clocks, ledger and proofs stay', async () => {
  const company = await world.company();
  const name = `Ünverwechselbare Firma ${company.publicId}`;
  await admin.query('update companies set name = $1 where company_id = $2', [name, company.id]);
  const member = await world.member(company, 'user');
  const former = await world.member(company, 'user');
  await admin.query(
    `update memberships set left_at = now() - interval '1 day' where person_id = $1`,
    [former.id],
  );
  const elsewhere = await world.company();
  const guest = await world.member(elsewhere, 'user');
  await admin.query(
    `insert into memberships (company_id, person_id, role, sees_all_requests, joined_at)
      values ($1, $2, 'administrator', true, now())`,
    [company.id, guest.id],
  );
  const premium = await send(company.owner, world.request(company));
  const standard = await send(member, {
    ...world.request(company, { contractId: null }),
    description: `We are ${name}.`,
  });
  await proof.seal();
  const owner = await signedIn(company.owner);
  assert.equal((await owner.call('POST', path(company), { name })).status, 201);
  await allDue();

  assert.deepEqual(await tablesThatHold(admin, name, company.owner.email, member.email), []);
  assert.deepEqual(await proof.findings(), []);
  for (const number of [premium, standard])
    assert.equal((await read(engineer, number)).status, 'cancelled_by_user');
  assert.equal((await read(engineer, premium)).company.name, `Former company ${company.publicId}`);
  const { rows } = await admin.query(
    'select person_id, anonymised_at from people where person_id = any ($1)',
    [[company.owner.id, member.id, guest.id, former.id]],
  );
  assert.deepEqual(
    rows
      .filter((row) => row.anonymised_at === null)
      .map((row) => row.person_id)
      .sort(),
    [guest.id, former.id].sort(),
  );
  const guests = await signedIn(guest);
  assert.deepEqual(
    (await guests.call('GET', '/api/me')).body.companies.map((one: { id: string }) => one.id),
    [elsewhere.id],
  );
  const codes = await admin.query('select code from activation_codes where company_id = $1', [
    company.id,
  ]);
  assert.deepEqual(codes.rows, []);
  assert.equal((await kinds(company)).filter(({ kind }) => kind === 'company_deleted').length, 1);
});
