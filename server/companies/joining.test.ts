import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';
import { statementsOf } from '../../tests/support/statements.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { type Actor, asOperator } from '../access/index.ts';
import { putActivationCode } from '../licences/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { cleanUpCompanies } from './clean-up.ts';
import { decideByLink, decideJoining, lookAtJoining } from './decide-joining.ts';
import { listPeople } from './list-people.ts';
import { readActivity } from './read-activity.ts';
import { register } from './register.ts';
import { settleJoining } from './settle-joining.ts';
import { readStatedJoinings, stateJoining } from './state-joining.ts';
import { decideForCompany, listSupportJoinings } from './support-joinings.ts';

const tested = await testDatabase();
const { database } = tested;
const admin = adminOf(tested);
const world = await World.open(database);
const links = new MailLinks(admin);
const { zone } = world.book.current;

const refusedWith = (code: string) => (error: ProblemError) => error.code === code;

const codeOf = async ({ id }: SampleCompany): Promise<string> =>
  (await admin.query('select code from activation_codes where company_id = $1', [id])).rows[0].code;
const nameOf = ({ owner }: SampleCompany): string => owner.companies[0]?.name ?? '';

/** A code of the registry that nobody has; its licence ends so many days from now. */
async function freeCode(sign: string, daysLeft = 2): Promise<string> {
  const code = 'FREE'.padEnd(20, sign);
  const day = (days: number) => new Date(world.now + days * 86_400_000).toISOString().slice(0, 10);
  const licence = { productId: 'mail-gateway', seats: 1, validFrom: day(-9) };
  await asOperator(database, (scope) =>
    putActivationCode(scope, { ...licence, code, validUntil: day(daysLeft) }, world.now),
  );
  return code;
}

/** States it and settles it, and says what came of it. */
async function state(person: Actor, activationCode: string, companyName: string) {
  await stateJoining(database, person, { activationCode, companyName });
  const { rows } = await admin.query(
    `select statement_id as id from joining_statements where person_id = $1
      order by stated_at desc, statement_id desc limit 1`,
    [person.id],
  );
  const { id } = rows[0];
  await settleJoining(database, zone, id);
  const settled = await admin.query(
    'select outcome from joining_statements where statement_id = $1',
    [id],
  );
  return { id: String(id), outcome: settled.rows[0].outcome };
}

const asked = async (person: Actor, company: SampleCompany) =>
  state(person, await codeOf(company), nameOf(company));

const mailsTo = async (personId: string, template: string): Promise<number> =>
  (
    await admin.query(
      'select count(*)::int as n from outbox where person_id = $1 and template = $2',
      [personId, template],
    )
  ).rows[0].n;

const roleOf = async (person: Actor, company: SampleCompany): Promise<string | undefined> =>
  (
    await admin.query(
      'select role from memberships where person_id = $1 and company_id = $2 and left_at is null',
      [person.id, company.id],
    )
  ).rows[0]?.role;

const eventsOf = async (company: SampleCompany) =>
  (await readActivity(database, company.owner, company.publicId, { limit: 20 })).items.filter(
    ({ kind }) => kind.startsWith('joining_'),
  );

const decide = (company: SampleCompany, joiningId: string, approve: boolean, by = company.owner) =>
  decideJoining(database, by, { publicId: company.publicId, joiningId, approve });

const waiting = async (company: SampleCompany, by = company.owner) =>
  (await listPeople(database, by, company.publicId, zone)).joinings.map(({ id }) => id);

test('C2: the right code and name ask the company: administrators are told, and nobody is in before they say so', async () => {
  const company = await world.company();
  const second = await world.member(company, 'administrator');
  const user = await world.member(company, 'user');
  const stranger = await world.person();
  const { id, outcome } = await asked(stranger, company);
  assert.equal(outcome, 'asked');
  assert.equal(await roleOf(stranger, company), undefined);
  for (const [reader, mails] of [
    [company.owner, 1],
    [second, 1],
    [user, 0],
  ] as const)
    assert.equal(await mailsTo(reader.id, 'joining_asked'), mails);
  assert.deepEqual(await waiting(company, second), [id]);
  assert.deepEqual(await waiting(company, user), []);
  await decide(company, id, true, second);
  assert.equal(await roleOf(stranger, company), 'user');
  assert.deepEqual(await waiting(company), []);
  assert.equal(await mailsTo(stranger.id, 'joining_approved'), 1);
  assert.equal(await mailsTo(company.owner.id, 'member_joined'), 1);
  await assert.rejects(decide(company, id, false), refusedWith('not_found'));
});

test('A3: the company’s history says who asked, who decided, when and from where', async () => {
  const company = await world.company();
  const stranger = { ...(await world.person()), sourceAddress: '192.0.2.77' };
  const { id } = await asked(stranger, company);
  await decide(company, id, true);
  const told = (await eventsOf(company)).map(({ kind, actor, address, email }) => [
    kind,
    actor?.name,
    address,
    email,
  ]);
  assert.deepEqual(told, [
    ['joining_approved', company.owner.name, '127.0.0.1', stranger.email],
    ['joining_asked', stranger.name, '192.0.2.77', stranger.email],
  ]);
});

test('C2: a refusal is told neutrally, and the same question troubles nobody again for a while', async () => {
  const company = await world.company();
  const stranger = await world.person();
  const { id } = await asked(stranger, company);
  await decide(company, id, false);
  assert.equal(await roleOf(stranger, company), undefined);
  assert.equal(await mailsTo(stranger.id, 'joining_ended'), 1);
  assert.equal((await asked(stranger, company)).outcome, 'repeated');
  assert.equal(await mailsTo(company.owner.id, 'joining_asked'), 1);
  await admin.query(
    `update joinings set ended_at = ended_at - interval '31 days' where joining_id = $1`,
    [id],
  );
  assert.equal((await asked(stranger, company)).outcome, 'asked');
});

test('C2: the link is good for the administrator it was sent to, once, and looking decides nothing', async () => {
  const company = await world.company();
  const second = await world.member(company, 'administrator');
  const stranger = await world.person();
  const { id } = await asked(stranger, company);
  const token = await links.toJoining(id, second.id);
  const found = await lookAtJoining(database, second, token);
  assert.deepEqual([found.companyName, found.name], [nameOf(company), stranger.name]);
  const { owner: foreign } = await world.company();
  for (const other of [company.owner, foreign, stranger]) {
    await assert.rejects(lookAtJoining(database, other, token), refusedWith('link_expired'));
    const decision = decideByLink(database, other, { token, approve: true });
    await assert.rejects(decision, refusedWith('link_expired'));
  }
  // Whose role was taken from them.
  const dismissed = { ...second, companies: [] };
  const late = decideByLink(database, dismissed, { token, approve: true });
  await assert.rejects(late, refusedWith('link_expired'));
  assert.deepEqual(await waiting(company), [id]);
  await decideByLink(database, second, { token, approve: true });
  assert.equal(await roleOf(stranger, company), 'user');
  const again = decideByLink(database, second, { token, approve: false });
  await assert.rejects(again, refusedWith('link_expired'));
});

test('C2: of two who decide at the same moment one does', async () => {
  const company = await world.company();
  const second = await world.member(company, 'administrator');
  const { id } = await asked(await world.person(), company);
  const decided = await Promise.allSettled([
    decide(company, id, true),
    decide(company, id, false, second),
  ]);
  assert.deepEqual(decided.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.equal((await eventsOf(company)).length, 2);
});

test('C2: a user, and an administrator of another company, decide about nobody', async () => {
  const company = await world.company();
  const { id } = await asked(await world.person(), company);
  const user = await world.member(company, 'user');
  await assert.rejects(decide(company, id, true, user), refusedWith('not_allowed'));
  const { owner } = await world.company();
  await assert.rejects(decide(company, id, true, owner), refusedWith('not_found'));
});

test('C2: whatever is stated, the same statements are sent and the same is shown', async (t) => {
  const company = await world.company();
  const code = await codeOf(company);
  const free = await freeCode('7');
  const statedBy = async (activationCode: string, companyName: string) => {
    const person = await world.person();
    return {
      sent: await statementsOf(t, () =>
        stateJoining(database, person, { activationCode, companyName }),
      ),
      shown: (await readStatedJoinings(database, person)).map(({ companyName }) => companyName),
      read: await statementsOf(t, () => readStatedJoinings(database, person)),
    };
  };
  const name = nameOf(company);
  // The first statement on a fresh connection sets it up.
  await statedBy(code, name);
  const right = await statedBy(code, name);
  assert.ok(right.sent.length >= 6, right.sent.join('\n'));
  for (const [activationCode, companyName] of [
    [code, 'Another'],
    ['NEVERSEEN0NEVERSEEN0', name],
    [free, name],
  ] as const) {
    const other = await statedBy(activationCode, companyName);
    assert.deepEqual([other.sent, other.read], [right.sent, right.read]);
    assert.deepEqual(other.shown, [companyName]);
  }
});

test('C2: registering sends the same statements whatever the code, and whatever the name', async (t) => {
  const company = await world.company();
  const registering = (activationCode: string, companyName: string) =>
    statementsOf(t, () =>
      register(
        database,
        {
          activationCode,
          companyName,
          givenName: 'Nadia',
          familyName: 'Rowe',
          email: 'nadia@silverbirch.example',
          language: 'en',
          timeZone: 'UTC',
          address: '192.0.2.1',
        },
        zone,
      ),
    );
  const name = nameOf(company);
  const free = await freeCode('5');
  // The first statement on a fresh connection sets it up.
  await registering(free, name);
  const sent = await registering(free, name);
  assert.ok(sent.length >= 8, sent.join('\n'));
  const ended = await freeCode('6', -1);
  const taken = await codeOf(company);
  for (const [code, stated] of [
    [taken, name],
    [taken, 'Another'],
    ['NEVERSEEN0NEVERSEEN0', name],
    [ended, name],
  ] as const)
    assert.deepEqual(await registering(code, stated), sent, `${code} ${stated}`);
});

test('C2: nobody states more than five in a day', async () => {
  const person = await world.person();
  const typed = { activationCode: 'NEVERSEEN0NEVERSEEN0', companyName: 'Somewhere' };
  for (let stated = 0; stated < 5; stated += 1) await stateJoining(database, person, typed);
  await assert.rejects(stateJoining(database, person, typed), refusedWith('too_many_attempts'));
});

test('C2: asked again and again, the company gets one mail; by a crowd, ten a day, and its page has all', async () => {
  const company = await world.company();
  const stranger = await world.person();
  assert.equal((await asked(stranger, company)).outcome, 'asked');
  assert.equal((await asked(stranger, company)).outcome, 'repeated');
  for (let more = 0; more < 11; more += 1) await asked(await world.person(), company);
  assert.equal(await mailsTo(company.owner.id, 'joining_asked'), 10);
  assert.equal((await waiting(company)).length, 12);
});

test('C1: a free code makes the company of who is signed in', async () => {
  const founder = await world.person();
  const code = await freeCode('8');
  assert.equal((await state(founder, code, 'Founded late')).outcome, 'founded');
  const { rows } = await admin.query(
    'select c.name, m.role from memberships m join companies c using (company_id) where person_id = $1',
    [founder.id],
  );
  assert.deepEqual(rows, [{ name: 'Founded late', role: 'owner' }]);
});

test('C2: a code that leads nowhere is told by mail', async () => {
  const person = await world.person();
  assert.equal((await state(person, 'NEVERSEEN0NEVERSEEN0', 'X')).outcome, 'unusable');
  assert.equal(await mailsTo(person.id, 'joining_unusable'), 1);
});

test('C2: settled twice, it is settled once', async () => {
  const company = await world.company();
  const { id } = await asked(await world.person(), company);
  await settleJoining(database, zone, id);
  assert.equal(await mailsTo(company.owner.id, 'joining_asked'), 1);
});

test('C2: with another name nothing reaches the company; support has it, and can pass it on', async () => {
  const company = await world.company();
  const stranger = await world.person();
  const { id, outcome } = await state(stranger, await codeOf(company), 'Almost it');
  assert.equal(outcome, 'name_differs');
  assert.deepEqual([await waiting(company), await eventsOf(company)], [[], []]);
  const head = await world.staff('head');
  const found = (await listSupportJoinings(database, head)).find((one) => one.id === id);
  assert.deepEqual(
    [found?.name, found?.companyName, found?.knownName, found?.outcome, found?.canPassOn],
    [stranger.name, 'Almost it', nameOf(company), 'name_differs', true],
  );
  const role = 'user' as const;
  await assert.rejects(
    decideForCompany(database, head, id, { decision: 'approve', role: 'administrator' }),
    refusedWith('bad_input'),
  );
  await decideForCompany(database, head, id, { decision: 'pass_on', role });
  assert.deepEqual(await waiting(company), [id]);
  assert.equal(await mailsTo(company.owner.id, 'joining_asked'), 1);
  await assert.rejects(
    decideForCompany(database, head, id, { decision: 'refuse', role }),
    refusedWith('not_found'),
  );
  const kinds = (await eventsOf(company)).map(({ kind }) => kind).sort();
  assert.deepEqual(kinds, ['joining_asked', 'joining_passed_on']);
  await decide(company, id, true);
  assert.equal(await roleOf(stranger, company), 'user');
});

test('C2: support refuses, and the same word does not come back', async () => {
  const company = await world.company();
  const stranger = await world.person();
  const code = await codeOf(company);
  const { id } = await state(stranger, code, 'Not it');
  assert.equal((await state(stranger, code, 'Not it either')).outcome, 'repeated');
  const head = await world.staff('head');
  await decideForCompany(database, head, id, { decision: 'refuse', role: 'user' });
  assert.equal(await mailsTo(stranger.id, 'joining_ended'), 1);
  assert.equal((await state(stranger, code, 'Not it')).outcome, 'repeated');
  assert.equal(await roleOf(stranger, company), undefined);
});

test('C2: where nobody is left who could decide, support has it, and may let in an administrator', async () => {
  const company = await world.company();
  await admin.query('update people set suspended_at = now() where person_id = $1', [
    company.owner.id,
  ]);
  const stranger = await world.person();
  const { id, outcome } = await asked(stranger, company);
  assert.equal(outcome, 'nobody_left');
  const head = await world.staff('head');
  await assert.rejects(
    decideForCompany(database, head, id, { decision: 'pass_on', role: 'user' }),
    refusedWith('bad_input'),
  );
  await decideForCompany(database, head, id, { decision: 'approve', role: 'administrator' });
  assert.equal(await roleOf(stranger, company), 'administrator');
});

test('C2: an engineer decides for no company', async () => {
  const engineer = await world.staff('engineer');
  await assert.rejects(listSupportJoinings(database, engineer), refusedWith('not_allowed'));
  const company = await world.company();
  const { id } = await state(await world.person(), await codeOf(company), 'Not it');
  const wanted = { decision: 'approve', role: 'user' } as const;
  await assert.rejects(
    decideForCompany(database, engineer, id, wanted),
    refusedWith('not_allowed'),
  );
});

test('C2: what nobody answers ends by itself after 14 days, in the history too, and who asked is told neutrally', async () => {
  const company = await world.company();
  const stranger = await world.person();
  const { id } = await asked(stranger, company);
  await cleanUpCompanies(database, zone);
  assert.deepEqual(await waiting(company), [id]);
  await admin.query(
    `update joinings set expires_at = now() - make_interval(secs => 1) where joining_id = $1`,
    [id],
  );
  await assert.rejects(decide(company, id, true), refusedWith('not_found'));
  await cleanUpCompanies(database, zone);
  assert.equal(await mailsTo(stranger.id, 'joining_ended'), 1);
  assert.deepEqual(
    (await eventsOf(company)).map(({ kind }) => kind),
    ['joining_expired', 'joining_asked'],
  );
  assert.equal((await asked(stranger, company)).outcome, 'asked');
});

test('C2: a statement whose job was lost is settled all the same', async () => {
  const company = await world.company();
  const stranger = await world.person();
  const typed = { activationCode: await codeOf(company), companyName: nameOf(company) };
  await stateJoining(database, stranger, typed);
  await cleanUpCompanies(database, zone);
  assert.equal((await waiting(company)).length, 1);
});
