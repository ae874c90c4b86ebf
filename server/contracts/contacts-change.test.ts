import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactChangeView, WaitingList } from '../../api/contact-lists.ts';
import { activationStage } from '../../tests/support/activations.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { installation, World } from '../../tests/support/installation.ts';
import { mailedSubject } from '../../tests/support/mail-token.ts';

const opened = await installation();
const admin = adminOf(opened);
const world = await World.open(opened.database);
const { activate, caller, change, contracts, decide, issue, waiting } = activationStage(
  world,
  opened.url,
);
const head = await world.staff('head');
const line = ({ name, email }: { name: string; email: string }) => `${name} | ${email} | 12345`;

/** A company whose contract is active and names the owner. */
async function stage() {
  const company = await world.company('business');
  const { owner, contractId } = company;
  const administrator = await world.member(company, 'administrator');
  const standing = async () =>
    (await contracts(owner, company.publicId)).find(({ id }: { id: string }) => id === contractId);
  return { company, contractId, owner, administrator, standing };
}

test('K1: a change is shown as a difference, approved, and told', async () => {
  const { contractId, owner, administrator, standing } = await stage();
  const list = `Renamed Owner | ${owner.email}\n${line(administrator)}`;
  const { status, body } = await change(owner, contractId, list, 0);
  assert.equal(status, 201, JSON.stringify(body));
  assert.deepEqual([body.state, body.abilities.changeContacts], ['active', false]);
  const found = (await waiting(head)).find((each: WaitingList) => each.id === body.list.id);
  assert.deepEqual(
    found.changes.map(({ kind, contact, before }: ContactChangeView) => [
      kind,
      contact.name,
      before?.name ?? null,
    ]),
    [
      ['changed', 'Renamed Owner', owner.name],
      ['added', administrator.name, null],
    ],
  );
  await decide(head, found.id, { decision: 'approve' });
  const { contacts, version, abilities } = await standing();
  assert.deepEqual(
    contacts.map(({ email, standing }: Record<string, string>) => [email, standing]).sort(),
    [
      [owner.email, 'named'],
      [administrator.email, 'named'],
    ].sort(),
  );
  assert.deepEqual([version, abilities.changeContacts], [1, true]);
  await mailedSubject(opened, administrator.email, /has other contacts/);
});

test('K2: who is named no more cannot open premium requests, and those that are open stay', async () => {
  const { company, contractId, owner, administrator } = await stage();
  const { idempotencyKey: _key, ...typed } = world.request(company);
  const request = await (await caller(owner)).call('POST', '/api/requests', typed);
  const { body } = await change(administrator, contractId, line(administrator), 0);
  await decide(head, body.list.id, { decision: 'approve' });
  const again = await (await caller(owner)).call('POST', '/api/requests', typed);
  assert.equal(again.body.code, 'not_a_named_contact');
  const { rows } = await admin.query(
    `select status, contract_id from requests join request_directory using (company_id, request_id)
      where 'PD-' || request_directory.number = $1`,
    [request.body.number],
  );
  assert.deepEqual(rows, [{ status: 'processing', contract_id: contractId }]);
});

test('K1: the second of two administrators is told, and what the first sent stays', async () => {
  const { contractId, owner, administrator, standing } = await stage();
  const answers = await Promise.all([
    change(owner, contractId, `${line(owner)}\n${line(administrator)}`, 0),
    change(administrator, contractId, line(administrator), 0),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
  const refused = answers.find(({ status }) => status === 409);
  assert.ok(['list_overtaken', 'list_waiting'].includes(refused?.body.code));
  const { list, version } = await standing();
  assert.equal(version, 1);
  const third = await change(owner, contractId, line(owner), 1);
  assert.equal(third.body.code, 'list_waiting');
  await decide(head, list.id, { decision: 'approve' });
  const late = await change(administrator, contractId, line(owner), 0);
  assert.deepEqual([late.status, late.body.code], [409, 'list_overtaken']);
});

test('K4: of two who ask for activation at once one is first', async () => {
  const { company, owner, administrator } = await stage();
  const contract = await issue(company);
  const answers = await Promise.all(
    [owner, administrator, owner, administrator].map((who) =>
      activate(who, contract.number, line(who)),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409]);
  const { rows } = await admin.query(
    `select count(*)::int from contact_lists where contract_id = $1`,
    [contract.id],
  );
  assert.deepEqual(rows, [{ count: 1 }]);
});

test('K4: of two who decide at once one is first, and the contract year opens once', async () => {
  const { company, owner } = await stage();
  const contract = await issue(company);
  const { body } = await activate(owner, contract.number, line(owner));
  const other = await world.staff('duty_manager');
  const answers = await Promise.all([
    decide(head, body.list.id, { decision: 'approve' }),
    decide(other, body.list.id, { decision: 'approve' }),
    decide(other, body.list.id, { decision: 'send_back', reason: 'No.' }),
  ]);
  const won = answers.filter(({ status }) => status === 204);
  const lost = answers.filter(({ status }) => status === 409);
  assert.deepEqual([won.length, lost.length], [1, 2]);
  assert.ok(lost.every(({ body: { code } }) => code === 'list_decided'));
  const { rows } = await admin.query(
    `select (select count(*) from quota_lines where contract_id = $1)::int as lines, state from contracts
      where contract_id = $1`,
    [contract.id],
  );
  const isApproved = rows[0].state === 'active';
  assert.equal(rows[0].lines, isApproved ? 1 : 0);
});

test('K1: a list that changes nothing is refused, and so is one for a contract that is not active', async () => {
  const { company, contractId, owner } = await stage();
  const same = await change(owner, contractId, `${owner.name} | ${owner.email.toUpperCase()}`, 0);
  assert.equal(same.body.code, 'nothing_changed');
  const contract = await issue(company);
  const early = await change(owner, contract.id, line(owner), 0);
  assert.equal(early.body.code, 'contract_not_activated');
  const { rows } = await admin.query('select number from contracts where contract_id = $1', [
    contractId,
  ]);
  const again = await activate(owner, rows[0].number, line(owner));
  assert.equal(again.body.code, 'contract_active');
});

test('C4: an invitation that is open is kept, and one that has expired is sent again', async () => {
  const { company, contractId, owner } = await stage();
  const [open, expired] = [`open-${world.now}@example.org`, `old-${world.now}@example.org`];
  for (const email of [open, expired])
    await (await caller(owner)).call('POST', `/api/companies/${company.publicId}/invitations`, {
      email,
      role: 'user',
      seesAllRequests: true,
      language: 'en',
    });
  await admin.query(
    `update invitations set expires_at = now() - interval '1 hour' where email = $1`,
    [expired],
  );
  const list = `${line(owner)}\nOpen | ${open}\nExpired | ${expired}`;
  const { body } = await change(owner, contractId, list, 0);
  assert.equal((await decide(head, body.list.id, { decision: 'approve' })).status, 204);
  const { rows } = await admin.query(
    `select email, sees_all_requests, expires_at > now() as holds,
        (select count(*) from outbox where outbox.invitation_id = invitations.invitation_id)::int as mails
      from invitations where company_id = $1 order by email`,
    [company.id],
  );
  assert.deepEqual(rows, [
    { email: expired, sees_all_requests: true, holds: true, mails: 2 },
    { email: open, sees_all_requests: true, holds: true, mails: 1 },
  ]);
});
