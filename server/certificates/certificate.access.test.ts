import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContractTerms } from '../../api/contract-terms.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { pdfFonts, pdfPages, pdfStructure, pdfWords, plain } from '../../tests/support/pdf.ts';
import { dayInWords } from '../platform/day-in-words.ts';

const VENDOR = 'Ёлка и Ñandú Software';
const opened = await installation({ VENDOR_NAME: VENDOR });
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const company = await world.company('enterprise');
const owner = await Caller.signedIn(url, company.owner.email);
const user = await Caller.signedIn(url, (await world.member(company, 'user')).email);

const paths = { terms: `/api/contracts/${company.contractId}` };
const certificate = async (
  caller: Caller,
  query = '',
  id = company.contractId,
): Promise<Buffer> => {
  const answer = await fetch(`${url}/api/contracts/${id}/certificate${query}`, {
    headers: { cookie: caller.cookie },
  });
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/pdf']);
  return Buffer.from(await answer.arrayBuffer());
};

await admin.query(`update companies set name = $2 where company_id = $1`, [
  company.id,
  'Вересковая Логистика Łódź',
]);
await admin.query(
  `update contract_contacts set name = 'Ирина Ёлкина-Щукина', phone = '+7 (000) 000-00-00' where contract_id = $1`,
  [company.contractId],
);
await admin.query(`update contracts set overrides = $2 where contract_id = $1`, [
  company.contractId,
  {
    premiumIncidents: 48,
    products: ['mail-gateway', 'admin-console'],
    targets: { 3: null },
    namedContacts: 60,
  },
]);

/** Everything the page shows of a contract that the paper must show too. */
const factsOf = (terms: ContractTerms, language: string): string[] => [
  terms.number,
  terms.company.name,
  terms.company.publicId,
  terms.plan.name,
  terms.stateName,
  String(terms.incidents),
  String(terms.catalogueVersion),
  ...[terms.startsOn, terms.endsOn, terms.today].map((day) => dayInWords(day, language)),
  ...terms.promises.flatMap(({ name, words, clockRuns }) => [name, words, clockRuns.words]),
  ...terms.promises.flatMap(({ clockRuns }) => clockRuns.zone ?? []),
  ...[terms.call?.words, terms.call?.phone].map(String),
  ...[...terms.channels, terms.signatureLane, ...terms.extras].map(({ name }) => name),
  terms.largestFile.words,
  ...(terms.products ?? []).map(({ name }) => name),
  ...terms.contacts.items.flatMap(({ name, email, phone }) => [name, email, phone ?? '']),
];

for (const language of ['en', 'ru', 'es']) {
  test(`K1: the certificate says what the page says, to be selected and searched, in ${language}`, async () => {
    await owner.call('PATCH', '/api/me', { language });
    const { body: terms } = await owner.call('GET', paths.terms);
    const words = pdfWords(await certificate(owner));
    const missing = factsOf(terms, language).filter((fact) => !words.includes(plain(fact)));
    assert.deepEqual(missing, []);
    assert.ok(words.includes(VENDOR));
    assert.equal(terms.incidents, 48);
  });
}
await owner.call('PATCH', '/api/me', { language: 'en' });

test('K1: the certificate comes in another language for the asking, and in none that is not installed', async () => {
  assert.match(
    pdfWords(await certificate(owner, '?language=ru')),
    /Сертификат технической поддержки/,
  );
  const { status, body } = await owner.call('GET', `${paths.terms}/certificate?language=tlh`);
  assert.deepEqual([status, body.code], [400, 'bad_input']);
});

test('the fonts of a certificate are its own, cut to what it needs, and every word has its place for screen readers', async () => {
  const pdf = await certificate(owner, '?language=ru');
  assert.deepEqual(
    pdfFonts(pdf).map(({ name, ...rest }) => [name, ...Object.values(rest)]),
    [
      ['Onest-SemiBold', true, true, true],
      ['Onest-Regular', true, true, true],
    ],
  );
  const structure = pdfStructure(pdf);
  for (const part of ['H1', 'H2', 'Table', 'TH', 'TD', 'LBody'])
    assert.match(structure, new RegExp(`^ *${part}\\b`, 'm'));
});

test('equal facts give equal bytes', async () => {
  const [first, second] = [await certificate(owner), await certificate(owner)];
  assert.ok(first.equals(second));
});

test('K1: telephone numbers of contacts are on the paper of those who may see them', async () => {
  assert.ok(pdfWords(await certificate(owner)).includes('+7 (000) 000-00-00'));
  assert.ok(!pdfWords(await certificate(user)).includes('+7 (000) 000-00-00'));
});

test('sixty contacts with names and addresses as long as they may be are all there, on several pages', async () => {
  const long = 'Константинопольская-'.repeat(10);
  for (let index = 10; index < 69; index += 1) {
    await admin.query(
      `insert into contract_contacts (company_id, contract_id, email, name, phone) values ($1, $2, $3, $4, '+34 000 00 00 00')`,
      [
        company.id,
        company.contractId,
        `${index}${'a'.repeat(60)}@${'b'.repeat(60)}.example`,
        `${index} ${index % 2 ? long : 'Íñigo Ábalos'}`.slice(0, 200),
      ],
    );
  }
  await admin.query('update companies set name = $2 where company_id = $1', [
    company.id,
    long.slice(0, 200),
  ]);
  const pdf = await certificate(owner);
  // A word that is too long for its line is broken anywhere, and readers take a hyphen at a line's end out.
  const lettersOf = (words: string) => words.replaceAll(/[\s-]/g, '');
  const letters = lettersOf(pdfWords(pdf));
  const { body: terms } = await owner.call('GET', paths.terms);
  assert.equal(terms.contacts.items.length, 60);
  assert.deepEqual(
    terms.contacts.items
      .flatMap(({ name, email }: { name: string; email: string }) => [name, email])
      .filter((fact: string) => !letters.includes(lettersOf(fact))),
    [],
  );
  assert.ok(pdfPages(pdf) > 2);
});

test('K1: a contract that is not active yet has no certificate, and the refusal says why', async () => {
  const other = await world.company('plus');
  const caller = await Caller.signedIn(url, other.owner.email);
  for (const state of ['issued', 'activation_requested']) {
    await admin.query('update contracts set state = $2 where contract_id = $1', [
      other.contractId,
      state,
    ]);
    const { status, body } = await caller.call(
      'GET',
      `/api/contracts/${other.contractId}/certificate`,
    );
    assert.deepEqual([status, body.code], [409, 'contract_not_activated']);
    assert.match(body.detail, /once it is active/);
  }
});

test('K4: the certificate of a contract that has ended says so', async () => {
  const ended = await world.company('plus');
  await admin.query(`update contracts set ends_on = current_date - 2 where contract_id = $1`, [
    ended.contractId,
  ]);
  const caller = await Caller.signedIn(url, ended.owner.email);
  const words = pdfWords(await certificate(caller, '', ended.contractId));
  assert.match(words, /Ended/);
  assert.match(words, /it is no longer in force/);
});
