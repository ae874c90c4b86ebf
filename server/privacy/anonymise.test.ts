import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { proofs } from '../../tests/support/proofs.ts';
import { leaveTraces } from '../../tests/support/traces.ts';
import { tablesThatHold } from '../../tests/support/whole-database.ts';
import type { SampleCompany } from '../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { anonymiseNow, carryOutDeletions } from './index.ts';
import type { PrivacyRule } from './rule.ts';

const installed = await installation({ LOG_LEVEL: 'error' });
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const { book } = world;
const { send, write, move, read } = deeds(database, book);
const proof = await proofs(database, book);
const engineer = await world.staff('engineer');
const erase: PrivacyRule = { waitDays: 14, texts: 'erase' };
const keep: PrivacyRule = { waitDays: 14, texts: 'keep' };

let count = 0;

/** A member whose name and address stand wherever the product writes them, and in what others wrote. */
async function known() {
  count += 1;
  const company = await world.company();
  const member = await world.member(company, 'user');
  const caller = await Caller.signedIn(url, member.email);
  const earlier = String.raw`Zebulon "Zeb" (a.k.a. Z*[1]\d$) Früher-${count}`;
  const name = `Zoë Ünverwechselbar-${count}`;
  await caller.call('PATCH', '/api/me', { name: earlier });
  await caller.call('PATCH', '/api/me', { name });
  const person: Actor = { ...member, name };
  const texts = await spread(company, person, earlier);
  return {
    company,
    person,
    caller,
    ...texts,
    traces: [name, earlier, person.email, '203.0.113.77'],
  };
}

async function spread(company: SampleCompany, person: Actor, earlier: string) {
  const { owner } = company;
  const from = { ...person, sourceAddress: '203.0.113.77' };
  const number = await send(from, {
    ...world.request(company, { contractId: null }),
    subject: `The agent of ${person.name} does not update`,
    description: `I am ${person.name}, write to ${person.email.toUpperCase()}. Error 1603.`,
  });
  await move(engineer, number, { move: 'take' });
  await write(engineer, number, { kind: 'note', body: `Called ${person.name} back.` });
  await write(engineer, number, {
    kind: 'question',
    body: `Dear ${person.name}, which version?`,
    qualified: true,
  });
  await write(from, number, { kind: 'reply', body: 'Version 12, on all sites.' });
  await write(engineer, number, { kind: 'note', body: `Formerly ${earlier}, I think.` });
  await move(engineer, number, {
    move: 'change_severity',
    severity: 1,
    reason: `${person.name} said so`,
  });
  const colleagues = await send(owner, {
    ...world.request(company, { contractId: null }),
    description: `${person.name} showed me this. Wildermann is somebody else.`,
  });
  const boss = await Caller.signedIn(url, owner.email);
  await boss.call('PUT', '/api/drafts/trace', {
    content: { body: `ask ${person.name}` },
    version: null,
    device: 'a-device-of-the-boss',
  });
  await admin.query(
    `insert into drafts (person_id, key, content, device, updated_at)
      values ($1, 'theirs', '{"body":"secret"}', 'd', now()), ($2, 'others', $3, 'd', now())`,
    [person.id, owner.id, JSON.stringify({ body: `ask ${person.name}` })],
  );
  await admin.query(
    `insert into registrations values (gen_random_uuid(), $1, $2, 'Company', 'CODE', 'en', 'UTC', now(), now())`,
    [person.email, person.name],
  );
  const other = await world.company();
  const inviting = await Caller.signedIn(url, other.owner.email);
  const invited = { email: person.email };
  await inviting.call('POST', `/api/companies/${other.publicId}/invitations`, invited);
  await admin.query(
    `update contract_contacts set name = $1, phone = '+49 30 901820', email = $2, person_id = $3 where contract_id = $4`,
    [person.name, person.email, person.id, company.contractId],
  );
  await admin.query(
    `update outbox set last_error = '550 <' || $2 || '> is unknown' where person_id = $1`,
    [person.id, person.email],
  );
  await leaveTraces(admin, { person, company, staff: engineer });
  await new Caller(url).call('POST', '/api/password-resets', {
    email: person.email,
    language: 'en',
  });
  await new Caller(url).call('POST', '/api/sessions', { email: person.email, password: 'wrong' });
  return { number, colleagues };
}

const due = async (person: Actor) => {
  await admin.query(
    `update person_deletions set due_at = now() - interval '1 second' where person_id = $1 and ended_at is null`,
    [person.id],
  );
};

/** As if the minute between shutting the door and forgetting had passed. */
const afterAMinute = async (rule: PrivacyRule) => {
  await carryOutDeletions(database, book, rule);
  await admin.query(`update people set suspended_at = suspended_at - interval '2 minutes'`);
  await Promise.all([1, 2].map(() => carryOutDeletions(database, book, rule)));
};

const nameOf = async ({ id }: Actor) =>
  (await admin.query('select name from people where person_id = $1', [id])).rows[0].name;

for (const rule of [erase, keep]) {
  test(`C6: after an anonymisation that is to ${rule.texts} texts no column of the database holds name, address or network address`, async () => {
    const { person, caller, company, number, colleagues, traces } = await known();
    await proof.seal();
    const before = await proof.receipt(company.owner, number);
    assert.ok((await tablesThatHold(admin, ...traces)).length > 22);
    const { status, body } = await caller.call('POST', '/api/me/deletion', {});
    assert.equal(status, 201, JSON.stringify(body));
    await due(person);
    await afterAMinute(rule);

    assert.match(await nameOf(person), /^Former contact \d+$/);
    assert.deepEqual(await tablesThatHold(admin, ...traces), []);
    assert.deepEqual(await proof.findings(), []);
    await proof.seal();
    assert.deepEqual(await proof.findings(), []);
    proof.prove(before);
    proof.prove(await proof.receipt(company.owner, number));
    proof.prove(await proof.receipt(engineer, number));

    const label = await nameOf(person);
    const { subject, customer, entries } = await read(engineer, number);
    const theirs = entries.filter(({ actor }) => actor.id === person.id).map((entry) => entry.body);
    assert.equal(customer.name, label);
    assert.equal(entries.find(({ kind }) => kind === 'noted')?.body, `Called ${label} back.`);
    const kept = [`I am ${label}, write to ${label}. Error 1603.`, 'Version 12, on all sites.'];
    const gone = 'Erased: its author was deleted.';
    assert.deepEqual(theirs, rule.texts === 'keep' ? kept : [gone, gone]);
    assert.equal(subject, rule.texts === 'keep' ? `The agent of ${label} does not update` : gone);
    const [opening] = (await read(company.owner, colleagues)).entries;
    assert.equal(opening?.body, `${label} showed me this. Wildermann is somebody else.`);
  });
}

test('C6: two processes carry a deletion out once, and its history says when and by whom it was asked', async () => {
  const { person, caller } = await known();
  await caller.call('POST', '/api/me/deletion', {});
  await due(person);
  await afterAMinute(erase);
  await afterAMinute(erase);
  const { rows } = await admin.query(
    'select kind, facts, actor_id from person_events where person_id = $1 order by occurred_at, event_id',
    [person.id],
  );
  assert.equal(rows.filter(({ kind }) => kind === 'anonymised').length, 1);
  assert.deepEqual(
    rows.filter(({ kind }) => kind === 'deletion_asked').map(({ actor_id }) => actor_id),
    [person.id],
  );
});

test('C6: killed while it is carried out, a deletion has done nothing and is done the next time', async () => {
  const { person, caller, traces } = await known();
  await caller.call('POST', '/api/me/deletion', {});
  await due(person);
  await carryOutDeletions(database, book, erase);
  await admin.query(`update people set suspended_at = suspended_at - interval '2 minutes'`);
  await admin.query(`create function fail() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
    create trigger fail before update of anonymised_at on people for each row execute function fail()`);
  await assert.rejects(carryOutDeletions(database, book, erase), /killed/);
  assert.equal(await nameOf(person), person.name);
  assert.ok((await tablesThatHold(admin, ...traces)).length > 5);
  await admin.query('drop trigger fail on people; drop function fail()');
  await carryOutDeletions(database, book, erase);
  assert.deepEqual(await tablesThatHold(admin, ...traces), []);
});

test('C6: requests, clocks, ledger and counts of the vendor stay as they were', async () => {
  const { person, company } = await known();
  const counted = async () =>
    (
      await admin.query(
        `select (select count(*) from requests where company_id = $1) as requests,
          (select json_agg(c order by request_id, kind) from request_clocks c where company_id = $1) as clocks,
          (select json_agg(q order by line_id) from quota_lines q where company_id = $1) as ledger,
          (select count(*) from requests where created_by = $2) as theirs`,
        [company.id, person.id],
      )
    ).rows[0];
  const before = await counted();
  await anonymiseNow(database, person.email, { book, rule: erase });
  assert.deepEqual(await counted(), before);
});

test('C6: the address may register anew, and belongs to somebody new', async () => {
  const { person } = await known();
  await anonymiseNow(database, person.email, { book, rule: erase });
  const { rows } = await admin.query('select person_id from email_directory where email = $1', [
    person.email,
  ]);
  assert.deepEqual(rows, []);
  const answer = await new Caller(url).call('POST', '/api/sessions', {
    email: person.email,
    password: 'correct horse battery',
  });
  assert.equal(answer.body.code, 'wrong_credentials');
});

test('C6: the operator’s command refuses an owner, staff, and an address that nobody has', async () => {
  const company = await world.company();
  const around = { book, rule: erase };
  const refused = async (address: string) => {
    const answer = await anonymiseNow(database, address, around);
    return answer.done ? 'done' : answer.because;
  };
  assert.equal(await refused(company.owner.email), 'owner');
  assert.equal(await refused(engineer.email), 'staff');
  assert.equal(await refused('nobody@example.org'), 'unknown');
});

test('A3: whoever changes words that an anonymisation left is found out', async () => {
  const { person, number } = await known();
  await anonymiseNow(database, person.email, { book, rule: keep });
  assert.deepEqual(await proof.findings(), []);
  const { rows } = await admin.query(
    `update request_event_contents c set content = jsonb_set(content, '{body}', '"Something else"')
      from requests r where r.request_id = c.request_id and r.number = $1 and c.seq = 1 returning c.seq`,
    [number],
  );
  assert.equal(rows.length, 1);
  assert.deepEqual(await proof.findings(), [
    `PD-${number}, entry 1: its words are not those that were written`,
  ]);
});
