import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { Registrations } from '../../tests/support/registrations.ts';
import { PASSWORD } from '../../tests/support/world.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const people = new Registrations(installed, await World.open(database));

const numberOf = async (query: string, ...values: string[]): Promise<number> =>
  (await admin.query(`select count(*)::int as n from ${query}`, values)).rows[0].n;

test('C1: a valid code makes the company, its owner and the licence', async () => {
  const code = await people.activationCode();
  const email = people.someone();
  const caller = new Caller(url);
  const confirmed = await people.confirm(
    await people.tokenFor({ activationCode: code, email }),
    PASSWORD,
    caller,
  );
  assert.equal(confirmed.status, 201);
  const { body } = await caller.call('GET', '/api/me');
  assert.deepEqual(body.person, { ...body.person, name: 'Ольга Верескова', email, language: 'ru' });
  const [company] = body.companies;
  assert.deepEqual([company.name, company.role], ['Вересковая Логистика', 'owner']);
  assert.match(company.publicId, /^C-\d+$/);
  const { rows } = await admin.query(
    `select a.product_id, a.seats, a.code_ending, a.code from licences l
     join activation_codes a using (company_id, licence_id) where company_id = $1`,
    [company.id],
  );
  const plain = code.replaceAll('-', '');
  assert.deepEqual(rows, [
    { product_id: 'mail-gateway', seats: 25, code_ending: plain.slice(-4), code: plain },
  ]);
});

test('A3: what registration made stands in the company’s history, with who did it', async () => {
  const email = people.someone();
  const token = await people.tokenFor({ activationCode: await people.activationCode(), email });
  const { body } = await people.confirm(token);
  const { rows } = await admin.query(
    'select kind, actor_kind, actor_id from company_events where company_id = $1 order by kind',
    [body.companies[0].id],
  );
  const actor = { actor_kind: 'customer', actor_id: body.person.id };
  assert.deepEqual(rows, [
    { kind: 'company_registered', ...actor },
    { kind: 'licence_attached', ...actor },
  ]);
});

for (const [how, spelled] of [
  ['with dashes', (code: string) => code],
  ['in one piece', (code: string) => code.replaceAll('-', '')],
  ['with spaces', (code: string) => `  ${code.replaceAll('-', ' ')}\n`],
  ['in lower case', (code: string) => code.toLowerCase()],
  ['with the dashes of a word processor', (code: string) => code.replaceAll('-', ' – ')],
] as const) {
  test(`C1: a code pasted ${how} is understood`, async () => {
    const code = await people.activationCode();
    const email = people.someone();
    assert.equal((await people.register({ activationCode: spelled(code), email })).status, 202);
    const { rows } = await admin.query(
      'select activation_code from registrations where email = $1',
      [email],
    );
    assert.deepEqual(rows, [{ activation_code: code.replaceAll('-', '') }]);
  });
}

for (const [what, typed] of [
  ['too short', 'ABCDE-12345'],
  ['too long', 'ABCDE-12345-ABCDE-12345-A'],
  ['with a letter of another script', 'АBCDE-12345-ABCDE-12345'],
] as const) {
  test(`a code ${what} is refused under its field`, async () => {
    const { status, body } = await people.register({
      activationCode: typed,
      email: people.someone(),
    });
    assert.deepEqual([status, body.code], [400, 'bad_input']);
    assert.deepEqual(body.fields, [
      { path: 'activationCode', message: 'four groups of five letters and digits' },
    ]);
  });
}

/** What a stranger may try, by what the registry and the company say of it. */
async function strangersCodes() {
  const taken = await people.activationCode();
  const companyName = 'Секретная Компания';
  await people.confirm(
    await people.tokenFor({ activationCode: taken, email: people.someone(), companyName }),
  );
  return {
    free: { activationCode: await people.activationCode(), companyName },
    'with the right name': { activationCode: taken, companyName },
    'with a wrong name': { activationCode: taken, companyName: 'Another' },
    unknown: { activationCode: 'NEVER-SEEN0-NEVER-SEEN0', companyName },
    ended: { activationCode: await people.activationCode(-2), companyName },
  };
}

test('C2: every code is answered alike', async () => {
  const answers = new Set<string>();
  for (const typed of Object.values(await strangersCodes()))
    answers.add(JSON.stringify(await people.register({ ...typed, email: people.someone() })));
  assert.deepEqual([...answers], ['{"status":202,"body":{}}']);
});

for (const which of ['unknown', 'ended'] as const) {
  test(`C1: a code that is ${which} opens nothing, which the mail says without a link`, async () => {
    const codes = await strangersCodes();
    const email = people.someone();
    await people.register({ ...codes[which], email });
    const words = await people.mailTo(email);
    assert.match(words, /код/);
    assert.doesNotMatch(words, /confirm#/);
  });
}

test('C2: only the mail says that a code belongs to a company, and not whose', async () => {
  const taken = await people.activationCode();
  const companyName = 'Секретная Компания';
  const owner = people.someone();
  const { body } = await people.confirm(
    await people.tokenFor({ activationCode: taken, email: owner, companyName }),
  );
  const stranger = people.someone();
  await people.register({ activationCode: taken, email: stranger, companyName: 'Another' });
  const words = await people.mailTo(stranger);
  for (const secret of [companyName, body.companies[0].publicId, owner, taken]) {
    assert.ok(!words.includes(secret), `${secret} stands in: ${words}`);
  }
});

test('who tries codes without end has to wait', async () => {
  const attempt = () =>
    people.register({ activationCode: 'NEVER-SEEN0-NEVER-SEEN0', email: 'guess@example.org' });
  let answer = await attempt();
  for (let tries = 0; answer.status === 202 && tries < 60; tries += 1) answer = await attempt();
  assert.deepEqual([answer.status, answer.body.code], [429, 'too_many_attempts']);
  assert.ok((await numberOf(`registrations where email = 'guess@example.org'`)) < 60);
});
