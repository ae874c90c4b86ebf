import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { csvFiles } from '../../tests/support/csv-file.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { CsvError } from '../platform/csv.ts';
import { importContracts } from './index.ts';

const opened = await testDatabase();
const admin = adminOf(opened);
const world = await World.open(opened.database);
const file = csvFiles();
const company = await world.company();
const { owner, publicId } = company;
const colleague = await world.member(company, 'user');

const importFile = (path: string) => importContracts(opened.database, world.book, path);
const header = 'number,company,plan,starts_on,ends_on,contacts';
const row = (number: string, contacts = '') =>
  `${number},${publicId},plus,2026-01-15,2027-01-14,"${contacts}"`;

const contactsOf = async (number: string) =>
  (
    await admin.query(
      `select c.name, c.email, c.phone, c.person_id from contract_contacts c
       join contracts using (company_id, contract_id) where number = $1 order by c.name`,
      [number],
    )
  ).rows;

test('good lines make active contracts with their named contacts', async () => {
  const contacts = `Ольга Верескова | ${owner.email} | +7 495 000-00-00; Second | ${colleague.email}`;
  assert.deepEqual(await importFile(await file(header, row('Д-2026/1', contacts), row('G-2'))), {
    imported: 2,
    faults: [],
  });
  const { rows } = await admin.query(
    `select company_id, plan_id, state, starts_on::text, ends_on::text from contracts where number = 'Д-2026/1'`,
  );
  assert.deepEqual(rows, [
    {
      company_id: company.id,
      plan_id: 'plus',
      state: 'active',
      starts_on: '2026-01-15',
      ends_on: '2027-01-14',
    },
  ]);
  assert.deepEqual(await contactsOf('Д-2026/1'), [
    { name: 'Second', email: colleague.email, phone: null, person_id: colleague.id },
    {
      name: 'Ольга Верескова',
      email: owner.email,
      phone: '+7 495 000-00-00',
      person_id: owner.id,
    },
  ]);
});

test('a contact’s address may be written in capitals', async () => {
  const contact = `Olga | ${owner.email.toUpperCase()} |`;
  assert.deepEqual((await importFile(await file(header, row('CAPITALS', contact)))).faults, []);
  assert.equal((await contactsOf('CAPITALS'))[0]?.person_id, owner.id);
});

const three = Array.from({ length: 3 }, (_, index) => `N | n${index}@example.org`).join('; ');

/** A bad line, and what must be told about it. */
const badLines: [string, string, RegExp][] = [
  [
    'a company that does not exist',
    'B-1,C-1,plus,2026-01-15,2027-01-14,',
    /there is no company C-1$/,
  ],
  [
    'a company named by its name',
    'B-2,Veresk,plus,2026-01-15,2027-01-14,',
    /company: expected the company’s public id, like C-48001$/,
  ],
  ['a plan that does not exist', `B-3,${publicId},gold,2026-01-15,2027-01-14,`, /unknown_plan/],
  ['the standard plan', `B-4,${publicId},standard,2026-01-15,2027-01-14,`, /unknown_plan/],
  [
    'an end before the beginning',
    `B-5,${publicId},plus,2026-01-15,2026-01-14,`,
    /ends_on: expected not before starts_on$/,
  ],
  [
    'a date of another form',
    `B-6,${publicId},plus,15.01.2026,2027-01-14,`,
    /starts_on: expected a date like 2026-11-20$/,
  ],
  ['no number', `,${publicId},plus,2026-01-15,2027-01-14,`, /number: expected /],
  [
    'more contacts than the plan allows',
    row('B-7', three),
    /The contract allows 2, these are 3\.$/,
  ],
  [
    'a contact who is no member',
    row('B-8', 'Nobody | nobody@example.org'),
    /contact_not_a_member: nobody@example\.org$/,
  ],
  [
    'a contact without an address',
    row('B-9', 'Ольга Верескова'),
    /contacts\.0: expected full name \| e-mail \| phone$/,
  ],
  [
    'a second contact whose address is none',
    row('B-10', `Olga | ${owner.email}; Anna | anna`),
    /contacts\.1\.1: expected an e-mail address$/,
  ],
  [
    'a contact of four parts',
    row('B-11', `Olga | ${owner.email} | +7 | boss`),
    /contacts\.0: expected full name \| e-mail \| phone$/,
  ],
];

for (const [what, line, expected] of badLines) {
  test(`a line with ${what} is told with file, line and what was expected, and makes nothing`, async () => {
    const path = await file(header, line);
    const { imported, faults } = await importFile(path);
    assert.deepEqual([imported, faults.length], [0, 1]);
    const [fault = ''] = faults;
    assert.ok(fault.startsWith(`${path}:2: `), fault);
    assert.match(fault, expected);
    const { rows } = await admin.query(
      `select number from contract_directory where number like 'B-%'`,
    );
    assert.deepEqual(rows, []);
  });
}

test('a number that is taken is told, and the contract that has it stays as it was', async () => {
  await importFile(await file(header, row('TAKEN', `Olga | ${owner.email}`)));
  const other = await world.company();
  const path = await file(header, `TAKEN,${other.publicId},start,2026-01-15,2027-01-14,`);
  const { imported, faults } = await importFile(path);
  assert.equal(imported, 0);
  assert.match(faults[0] ?? '', /:2: contract_number_taken: /);
  const { rows } = await admin.query(`select company_id from contracts where number = 'TAKEN'`);
  assert.deepEqual(rows, [{ company_id: company.id }]);
});

test('the same file twice makes its contracts once', async () => {
  const path = await file(header, row('REPEATED'));
  assert.equal((await importFile(path)).imported, 1);
  assert.equal((await importFile(path)).imported, 0);
  const { rows } = await admin.query(`select from contracts where number = 'REPEATED'`);
  assert.equal(rows.length, 1);
});

test('a bad line keeps no good one out', async () => {
  const path = await file(header, row('M-1', 'nobody'), row('M-2'));
  const { imported, faults } = await importFile(path);
  assert.deepEqual([imported, faults.length], [1, 1]);
});

test('a file as a spreadsheet saves it is read: byte order mark, semicolons, quoted contacts', async () => {
  const path = await file(
    '\ufeffNumber;Company;Plan;Starts_on;Ends_on;Contacts\r',
    `SHEET;${publicId};plus;2026-01-15;2027-01-14;"Ольга | ${owner.email} | ; Анна | ${colleague.email}"\r`,
  );
  assert.deepEqual(await importFile(path), { imported: 1, faults: [] });
  assert.equal((await contactsOf('SHEET')).length, 2);
});

test('a file without a column is refused whole, with the columns expected and missing', async () => {
  const path = await file('number,company,plan', `X,${publicId},plus`);
  await assert.rejects(
    importFile(path),
    (error) =>
      error instanceof CsvError && error.message.endsWith('missing: starts_on, ends_on, contacts'),
  );
});
