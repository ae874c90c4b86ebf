import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactChangeView, WaitingList } from '../../api/contact-lists.ts';
import type { StaffRole } from '../../domain/access/index.ts';
import { activationStage } from '../../tests/support/activations.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { installation, World } from '../../tests/support/installation.ts';
import { mailedSubject, mailedToken } from '../../tests/support/mail-token.ts';
import { PASSWORD } from '../../tests/support/world.ts';

const opened = await installation();
const admin = adminOf(opened);
const world = await World.open(opened.database);
const { activate, caller, change, contracts, decide, issue, waiting } = activationStage(
  world,
  opened.url,
);
const head = await world.staff('head');

let count = 0;
const fresh = () => {
  count += 1;
  return `new${count}-${world.now}@example.org`;
};

/** A company with an administrator, a user and an issued contract. */
async function stage() {
  const company = await world.company();
  const contract = await issue(company);
  const administrator = await world.member(company, 'administrator');
  const user = await world.member(company, 'user');
  const { owner } = company;
  const standing = async (who: { email: string } = owner) =>
    (await contracts(who, company.publicId)).find(({ id }: { id: string }) => id === contract.id);
  return { company, contract, owner, administrator, user, standing };
}

const line = ({ name, email }: { name: string; email: string }) =>
  `${name} | ${email} | +7 (000) 000-00-00`;

test('K1, K4: a list with a head is sent, approved, and its member opens a premium request', async () => {
  const { company, contract, administrator, standing } = await stage();
  const email = fresh();
  const list = `ФИО | Адрес электронной почты | Контактный телефон\n${line(administrator)}\nНовиков Пётр | ${email} |`;
  const { status, body } = await activate(administrator, contract.number.toLowerCase(), list);
  assert.equal(status, 201, JSON.stringify(body));
  assert.deepEqual(
    [body.state, body.list.state, body.version, body.abilities],
    ['activation_requested', 'waiting', 1, { activate: false, changeContacts: false }],
  );
  const [asked] = (await waiting(head)).filter((each: WaitingList) => each.id === body.list.id);
  assert.deepEqual(
    asked.changes.map(({ kind, contact, isMember }: ContactChangeView) => [
      kind,
      contact.name,
      contact.phone,
      isMember,
    ]),
    [
      ['added', administrator.name, '+7 (000) 000-00-00', true],
      ['added', 'Новиков Пётр', null, false],
    ],
  );
  assert.equal((await decide(head, asked.id, { decision: 'approve' })).status, 204);
  const active = await standing();
  assert.deepEqual(
    [
      active.state,
      active.list,
      active.contacts.map((each: { standing: string }) => each.standing).sort(),
    ],
    ['active', null, ['invited', 'named']],
  );
  const { idempotencyKey: _key, ...typed } = world.request(company, { contractId: contract.id });
  const opened = await (await caller(administrator)).call('POST', '/api/requests', typed);
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  const ledger = await (await caller(administrator)).call(
    'GET',
    `/api/contracts/${contract.id}/ledger`,
  );
  assert.deepEqual(
    ledger.body.items.map(({ kind, amount }: { kind: string; amount: number }) => [kind, amount]),
    [
      ['reserve', -1],
      ['grant', 12],
    ],
  );
});

test('K1, C4: who has no account is invited, and is a named contact from the day they join', async () => {
  const { company, contract, owner, standing } = await stage();
  const email = fresh();
  const { body } = await activate(owner, contract.number, `Vera Lind | ${email} | 12345`);
  await decide(head, body.list.id, { decision: 'approve' });
  const before = (await standing()).contacts;
  assert.deepEqual(before, [{ name: 'Vera Lind', email, phone: '12345', standing: 'invited' }]);
  const token = await mailedToken(opened, email, 'invitation');
  const vera = await caller(owner).then((any) =>
    any.call('POST', '/api/invitations/accept', { token, password: PASSWORD, name: 'Vera Lind' }),
  );
  assert.equal(vera.status, 201, JSON.stringify(vera.body));
  const { rows } = await admin.query(
    'select person_id from contract_contacts where contract_id = $1',
    [contract.id],
  );
  assert.deepEqual(rows, [{ person_id: vera.body.person.id }]);
  const premium = await (await caller({ email })).call('GET', '/api/support-levels');
  const level = premium.body.levels.find(
    ({ contractId }: { contractId: string }) => contractId === contract.id,
  );
  assert.deepEqual([level.whyNot, level.quota.left], [null, 12], company.publicId);
});

test('A3: what was asked and decided is in the company’s activity, and told by mail', async () => {
  const { company, contract, owner, administrator } = await stage();
  const first = await activate(administrator, contract.number, line(owner));
  const sent = { decision: 'send_back', reason: 'Two of them have left you.' };
  await decide(head, first.body.list.id, sent);
  await mailedSubject(opened, administrator.email, /is not active yet/);
  const second = await activate(administrator, contract.number, line(owner), 1);
  await decide(head, second.body.list.id, { decision: 'approve' });
  for (const { email } of [owner, administrator])
    assert.match(await mailedSubject(opened, email, /is active/), new RegExp(contract.number));
  const { body } = await (await caller(owner)).call(
    'GET',
    `/api/companies/${company.publicId}/activity`,
  );
  type Entry = { kind: string; actor: { id: string }; name: string };
  assert.deepEqual(
    body.items
      .filter(({ name }: Entry) => name === contract.number)
      .map(({ kind, actor }: Entry) => [kind, actor.id]),
    [
      ['contract_activated', head.id],
      ['activation_requested', administrator.id],
      ['activation_sent_back', head.id],
      ['activation_requested', administrator.id],
    ],
  );
});

test('K4: a list that is sent back waits for correction with its reason, and the contract is issued again', async () => {
  const { contract, owner, standing } = await stage();
  const { body } = await activate(owner, contract.number, `Ann | ${fresh()}\nBen | ${fresh()}`);
  const missing = await decide(head, body.list.id, { decision: 'send_back' });
  assert.equal(missing.body.code, 'bad_input');
  await decide(head, body.list.id, { decision: 'send_back', reason: 'Who is Ben?' });
  const { state, list, abilities } = await standing();
  assert.deepEqual(
    [state, list.state, list.reason, list.contacts.length, abilities.activate],
    ['issued', 'sent_back', 'Who is Ben?', 2, true],
  );
});

test('K1: each bad line is named, and nothing is kept of the list', async () => {
  const { contract, owner, standing } = await stage();
  const list = `Name | E-mail | Phone\nAnn | ann@a.example | 12345\n\n | ben@b.example\nCai | c.example | ?`;
  const { status, body } = await activate(owner, contract.number, list);
  assert.deepEqual([status, body.code], [422, 'bad_contact_list']);
  assert.deepEqual(body.fields, [
    { path: 'list.4', message: 'missing_name' },
    { path: 'list.5', message: 'not_an_address' },
    { path: 'list.5', message: 'phone_unreadable' },
  ]);
  const empty = await activate(owner, contract.number, 'Name | E-mail | Phone');
  assert.deepEqual([empty.body.code, empty.body.fields[0].path], ['bad_contact_list', 'list']);
  assert.deepEqual([(await standing()).state, (await standing()).version], ['issued', 0]);
});

test('K1, P7: more contacts than the contract allows are refused, when sending and when approving', async () => {
  const { contract, owner } = await stage();
  const two = `Ann | ${fresh()}\nBen | ${fresh()}`;
  const { body } = await activate(owner, contract.number, `${two}\nCai | ${fresh()}`);
  assert.equal(body.code, 'too_many_contacts');
  const override = (contacts: number) =>
    admin.query('update contracts set overrides = $2 where contract_id = $1', [
      contract.id,
      { namedContacts: contacts },
    ]);
  await override(3);
  const asked = await activate(owner, contract.number, `${two}\nCai | ${fresh()}`);
  assert.equal(asked.status, 201);
  await override(2);
  const { status, body: refused } = await decide(head, asked.body.list.id, { decision: 'approve' });
  assert.deepEqual([status, refused.code], [422, 'too_many_contacts']);
});

test('the number of another company’s contract is answered like one that does not exist', async () => {
  const { owner } = await stage();
  const theirs = await stage();
  const foreign = await activate(owner, theirs.contract.number, line(owner));
  const unknown = await activate(owner, 'MSA-NEVER', line(owner));
  assert.deepEqual([foreign.status, foreign.body], [unknown.status, unknown.body]);
  assert.equal(foreign.body.code, 'not_found');
  const byId = await change(owner, theirs.contract.id, line(owner), 0);
  assert.deepEqual([byId.status, byId.body.code], [404, 'not_found']);
  const listed = await (await caller(owner)).call(
    'GET',
    `/api/companies/${theirs.company.publicId}/contracts`,
  );
  assert.equal(listed.status, 404);
});

test('a user reads the contracts without phones and lists, and sends none', async () => {
  const { contract, owner, user, standing } = await stage();
  const { body } = await activate(owner, contract.number, line(owner));
  await decide(head, body.list.id, { decision: 'approve' });
  const { contacts, list, abilities } = await standing(user);
  assert.deepEqual(
    [contacts[0].phone, list, abilities],
    [null, null, { activate: false, changeContacts: false }],
  );
  const refused = await change(user, contract.id, line(user), 1);
  assert.deepEqual([refused.status, refused.body.code], [403, 'not_allowed']);
});

/** K1, by hand: what each role gets when it reads what waits, and when it decides. */
const roles: Record<StaffRole, [number, number]> = {
  engineer: [403, 403],
  signature_analyst: [403, 403],
  fix_engineer: [403, 403],
  technical_account_manager: [200, 204],
  duty_manager: [200, 204],
  service_manager: [200, 204],
  head: [200, 204],
  administrator: [200, 204],
};
test('K1: those who manage contracts decide, and nobody else', async () => {
  const { owner, contract } = await stage();
  let version = 0;
  for (const [role, expected] of Object.entries(roles) as [StaffRole, [number, number]][]) {
    const person = await world.staff(role);
    const asked = await activate(owner, contract.number, line(owner), version);
    const id = asked.body.list?.id ?? (await waiting(head)).at(-1).id;
    const read = await (await caller(person)).call('GET', '/api/contact-lists');
    const decided = await decide(person, id, { decision: 'send_back', reason: 'No.' });
    assert.deepEqual([read.status, decided.status], expected, role);
    version = asked.body.version ?? version;
  }
});

test('K4: a contract whose days are over is not activated, and says so', async () => {
  const { company, owner, standing } = await stage();
  const over = await issue(company, { endsIn: -2 });
  const { body } = await activate(owner, over.number, line(owner));
  assert.equal(body.code, 'contract_expired');
  assert.equal((await standing()).abilities.activate, true);
  const late = await issue(company);
  const asked = await activate(owner, late.number, line(owner));
  await admin.query(`update contracts set ends_on = current_date - 2 where contract_id = $1`, [
    late.id,
  ]);
  const { body: refused } = await decide(head, asked.body.list.id, { decision: 'approve' });
  assert.equal(refused.code, 'contract_expired');
});

test('K1: a contract of a company that was merged is activated by its number, and names people of the whole', async () => {
  const a = await stage();
  const b = await stage();
  const path = `/api/companies/${b.company.publicId}/merger`;
  const merged = await (await caller(await world.staff('service_manager'))).call('POST', path, {
    into: a.company.publicId,
    reason: 'Registered twice.',
  });
  assert.equal(merged.status, 201, JSON.stringify(merged.body));
  const { body } = await activate(a.administrator, b.contract.number, line(a.user));
  assert.equal(body.company?.publicId, b.company.publicId, JSON.stringify(body));
  const approved = await decide(head, body.list.id, { decision: 'approve' });
  assert.equal(approved.status, 204, JSON.stringify(approved.body));
  const levels = (await (await caller(a.user)).call('GET', '/api/support-levels')).body.levels;
  const level = levels.find(
    ({ contractId }: { contractId: string }) => contractId === b.contract.id,
  );
  assert.equal(level.whyNot, null);
});
