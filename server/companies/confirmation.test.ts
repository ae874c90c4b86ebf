import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { heldUp } from '../../tests/support/held-up.ts';
import { installation, World } from '../../tests/support/installation.ts';
import { Registrations } from '../../tests/support/registrations.ts';
import { PASSWORD } from '../../tests/support/world.ts';

const installed = await installation();
const admin = adminOf(installed);
const world = await World.open(installed.database);
const people = new Registrations(installed, world);

const numberOf = async (query: string, ...values: string[]): Promise<number> =>
  (await admin.query(`select count(*)::int as n from ${query}`, values)).rows[0].n;

const companiesNamed = (name: string) => numberOf('companies where name = $1', name);
const peopleAt = (email: string) => numberOf('email_directory where email = $1', email);

test('C1: until the link is followed nobody and nothing has come into being', async () => {
  const email = people.someone();
  await people.tokenFor({
    activationCode: await people.activationCode(),
    email,
    companyName: 'Not yet',
  });
  assert.equal((await peopleAt(email)) + (await companiesNamed('Not yet')), 0);
});

test('the link works once', async () => {
  const companyName = 'Once only';
  const token = await people.tokenFor({
    activationCode: await people.activationCode(),
    email: people.someone(),
    companyName,
  });
  assert.equal((await people.confirm(token)).status, 201);
  const { status, body } = await people.confirm(token);
  assert.deepEqual([status, body.code], [410, 'link_expired']);
  assert.equal(await companiesNamed(companyName), 1);
});

test('a link followed twice at the same moment makes one company', async () => {
  const companyName = 'Double click';
  const email = people.someone();
  const token = await people.tokenFor({
    activationCode: await people.activationCode(),
    email,
    companyName,
  });
  const answers = await heldUp(admin, 'companies', () =>
    Promise.all([people.confirm(token), people.confirm(token)]),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 410]);
  assert.equal(await companiesNamed(companyName), 1);
});

test('a link past its time is refused, and nothing comes into being', async () => {
  const email = people.someone();
  const token = await people.tokenFor({ activationCode: await people.activationCode(), email });
  await admin.query(
    `update registration_links set expires_at = now() - make_interval(secs => 1) where registration_id =
       (select registration_id from registrations where email = $1)`,
    [email],
  );
  const { status, body } = await people.confirm(token);
  assert.deepEqual([status, body.code], [410, 'link_expired']);
  assert.equal(await peopleAt(email), 0);
});

test('a link that nobody sent is refused like one that was used', async () => {
  const { status, body } = await people.confirm('a-token-that-nobody-was-ever-sent');
  assert.deepEqual([status, body.code], [410, 'link_expired']);
});

test('C2: of two who confirm one code at the same moment one has the company, the other asks to be let in', async () => {
  const code = await people.activationCode();
  const rivals = ['Первая', 'Вторая'].map((companyName) => ({
    activationCode: code,
    email: people.someone(),
    companyName,
  }));
  const tokens: string[] = [];
  for (const person of rivals) tokens.push(await people.tokenFor(person));
  const answers = await heldUp(admin, 'companies', () =>
    Promise.all(tokens.map((token) => people.confirm(token))),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201]);
  const loser = answers.findIndex(({ body }) => body.companies.length === 0);
  assert.equal(await peopleAt(rivals[loser]?.email ?? ''), 1);
  assert.equal(
    await numberOf('joining_statements where company_name = $1', rivals[loser]?.companyName ?? ''),
    1,
  );
  assert.equal(await companiesNamed(rivals[loser]?.companyName ?? ''), 0);
  assert.equal(await companiesNamed(rivals[1 - loser]?.companyName ?? ''), 1);
});

test('an address that has an account confirms with that account’s password', async () => {
  const { owner } = await world.company();
  const companyName = 'Second company';
  const token = await people.tokenFor({
    activationCode: await people.activationCode(),
    email: owner.email.toUpperCase(),
    companyName,
  });
  const wrong = await people.confirm(token, 'a new password');
  assert.deepEqual([wrong.status, wrong.body.code], [401, 'wrong_credentials']);
  assert.equal(await companiesNamed(companyName), 0);
  const right = await people.confirm(token, PASSWORD);
  assert.equal(right.status, 201);
  assert.equal(right.body.person.id, owner.id);
  assert.equal(right.body.companies.length, 2);
});

test('who was suspended does not come back by registering', async () => {
  const { owner } = await world.company();
  await admin.query('update people set suspended_at = now() where person_id = $1', [owner.id]);
  const companyName = 'Back again';
  const token = await people.tokenFor({
    activationCode: await people.activationCode(),
    email: owner.email,
    companyName,
  });
  const { status, body } = await people.confirm(token, PASSWORD);
  assert.deepEqual([status, body.code], [401, 'wrong_credentials']);
  assert.equal(await companiesNamed(companyName), 0);
});

test('C1: a licence that ends between the form and the link makes no company', async () => {
  const code = await people.activationCode();
  const email = people.someone();
  const token = await people.tokenFor({ activationCode: code, email, companyName: 'Too late' });
  await admin.query('update activation_codes set valid_until = valid_from where code = $1', [
    code.replaceAll('-', ''),
  ]);
  const { status, body } = await people.confirm(token);
  assert.deepEqual([status, body.companies], [201, []]);
  assert.equal(await companiesNamed('Too late'), 0);
});

test('somebody who works for the vendor does not become a customer too', async () => {
  const { email } = await world.staff('engineer');
  const companyName = 'Of our own';
  const token = await people.tokenFor({
    activationCode: await people.activationCode(),
    email,
    companyName,
  });
  const { status, body } = await people.confirm(token, PASSWORD);
  assert.deepEqual([status, body.code], [403, 'not_allowed']);
  assert.equal(await companiesNamed(companyName), 0);
});
