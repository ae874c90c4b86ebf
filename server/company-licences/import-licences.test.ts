import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { csvFiles } from '../../tests/support/csv-file.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { CsvError, openCsv } from '../platform/csv.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { importByOperator } from './index.ts';
import { readImports } from './read-imports.ts';
import { takeImport } from './take-import.ts';

const opened = await testDatabase();
const admin = adminOf(opened);
const world = await World.open(opened.database);
const file = csvFiles();

const importFile = async (path: string) => {
  const file = await openCsv(path);
  const { report } = await importByOperator(opened.database, world.book.current, file, () => {});
  const faults = report.faults.map(({ line, expected }) => `${path}:${line}: ${expected}`);
  return { imported: report.imported, faults };
};
const header = 'activation_code,product,seats,valid_from,valid_until';

/** What the registry holds under codes that begin like this. */
const registry = async (beginning: string) =>
  (
    await admin.query({
      text: `select code, product_id, seats, valid_from::text, valid_until::text from activation_codes
        where code like $1 || '%' order by code`,
      values: [beginning],
      rowMode: 'array',
    })
  ).rows;

test('good lines are imported, whatever way the code is written', async () => {
  const path = await file(
    header,
    'GOOD0-00000-00000-00001,mail-gateway,25,2026-01-01,2026-12-31',
    'good0000000000000002,mobile-guard,1,2026-02-28,2026-02-28',
  );
  assert.deepEqual(await importFile(path), { imported: 2, faults: [] });
  assert.deepEqual(await registry('GOOD'), [
    ['GOOD0000000000000001', 'mail-gateway', 25, '2026-01-01', '2026-12-31'],
    ['GOOD0000000000000002', 'mobile-guard', 1, '2026-02-28', '2026-02-28'],
  ]);
});

/** A bad line, and what must be told about it. */
const badLines: [string, string, RegExp][] = [
  [
    'a code of another form',
    'ABCDE,mail-gateway,25,2026-01-01,2026-12-31',
    /activation_code: expected four groups of five letters and digits$/,
  ],
  [
    'a product that the catalogue has not',
    'BAD00-00000-00000-00001,antispam,25,2026-01-01,2026-12-31',
    /product: expected one of: .*mail-gateway, mobile-guard/,
  ],
  [
    'no number of seats',
    'BAD00-00000-00000-00002,mail-gateway,many,2026-01-01,2026-12-31',
    /seats: expected a whole number above 0$/,
  ],
  [
    'zero seats',
    'BAD00-00000-00000-00003,mail-gateway,0,2026-01-01,2026-12-31',
    /seats: expected a whole number above 0$/,
  ],
  [
    'half a seat',
    'BAD00-00000-00000-00004,mail-gateway,1.5,2026-01-01,2026-12-31',
    /seats: expected a whole number above 0$/,
  ],
  [
    'seats left empty',
    'BAD00-00000-00000-00005,mail-gateway,,2026-01-01,2026-12-31',
    /seats: expected a whole number above 0$/,
  ],
  [
    'a date of another form',
    'BAD00-00000-00000-00006,mail-gateway,25,01.02.2026,2026-12-31',
    /valid_from: expected a date like 2026-11-20$/,
  ],
  [
    'a day that does not exist',
    'BAD00-00000-00000-00007,mail-gateway,25,2026-01-01,2026-02-30',
    /valid_until: expected a date like 2026-11-20$/,
  ],
  [
    'an end before the beginning',
    'BAD00-00000-00000-00008,mail-gateway,25,2026-01-02,2026-01-01',
    /valid_until: expected not before valid_from$/,
  ],
  [
    'columns missing at its end',
    'BAD00-00000-00000-00009,mail-gateway,25',
    /valid_from: expected a date like 2026-11-20; valid_until: expected a date like 2026-11-20$/,
  ],
];

for (const [what, line, expected] of badLines) {
  test(`a line with ${what} is told with file, line and what was expected`, async () => {
    const path = await file(header, line);
    const { imported, faults } = await importFile(path);
    assert.deepEqual([imported, faults.length], [0, 1]);
    const [fault = ''] = faults;
    assert.ok(fault.startsWith(`${path}:2: `), fault);
    assert.match(fault, expected);
  });
}

test('a bad line keeps no good one out, and its number counts empty lines', async () => {
  const path = await file(
    header,
    '',
    'SOME0-00000-00000-00001,mail-gateway,x,2026-01-01,2026-12-31',
    'SOME0-00000-00000-00002,mail-gateway,5,2026-01-01,2026-12-31',
    'SOME0,mail-gateway,5,2026-01-01,2026-12-31',
  );
  const { imported, faults } = await importFile(path);
  assert.equal(imported, 1);
  assert.deepEqual(
    faults.map((fault) => fault.slice(path.length).split(' ')[0]),
    [':3:', ':5:'],
  );
  assert.equal((await registry('SOME')).length, 1);
});

test('the same file twice leaves the registry as it was', async () => {
  const path = await file(header, 'TWICE-00000-00000-00001,mail-gateway,5,2026-01-01,2026-12-31');
  await importFile(path);
  const before = await registry('TWICE');
  assert.deepEqual(await importFile(path), { imported: 1, faults: [] });
  assert.deepEqual(await registry('TWICE'), before);
});

test('a later file corrects a code, and leaves it with the company that has it', async () => {
  const company = await world.company();
  const { rows } = await admin.query('select code from activation_codes where company_id = $1', [
    company.id,
  ]);
  const path = await file(header, `${rows[0].code},mail-gateway,77,2026-01-01,2030-12-31`);
  assert.deepEqual(await importFile(path), { imported: 1, faults: [] });
  const after = await admin.query(
    'select seats, company_id from activation_codes where code = $1',
    [rows[0].code],
  );
  assert.deepEqual(after.rows, [{ seats: 77, company_id: company.id }]);
});

test('a file as a spreadsheet saves it is read: byte order mark, semicolons, CRLF, capitals, spaces', async () => {
  const path = await file(
    '\ufeffActivation_Code ; PRODUCT; Seats;valid_from;valid_until;comment\r',
    'SHEET-00000-00000-00001; mail-gateway ;5;2026-01-01;2026-12-31;Продлена\r',
    '',
  );
  assert.deepEqual(await importFile(path), { imported: 1, faults: [] });
  assert.equal((await registry('SHEET')).length, 1);
});

test('columns may stand in any order', async () => {
  const path = await file(
    'valid_until,valid_from,seats,product,activation_code',
    '2026-12-31,2026-01-01,5,mail-gateway,ORDER-00000-00000-00001',
  );
  assert.deepEqual(await importFile(path), { imported: 1, faults: [] });
});

test('a file without a column is refused whole, with the columns expected and missing', async () => {
  const path = await file(
    'activation_code,product,valid_from',
    'LACKS-00000-00000-00001,mail-gateway,2026-01-01',
  );
  await assert.rejects(
    importFile(path),
    (error) =>
      error instanceof CsvError &&
      error.message ===
        `${path}:1: expected the columns activation_code, product, seats, valid_from, valid_until; missing: seats, valid_until`,
  );
  assert.deepEqual(await registry('LACKS'), []);
});

test('C1: seats in use are told in a column of their own, which may be missing; what was told then stays', async () => {
  const used = async (...lines: string[]) => {
    assert.deepEqual((await importFile(await file(...lines))).faults, []);
    const { rows } = await admin.query(
      `select seats_used from activation_codes where code = 'USEDX000000000000001'`,
    );
    return rows[0].seats_used;
  };
  const line = 'USEDX-00000-00000-00001,mail-gateway,25,2026-01-01,2026-12-31';
  assert.equal(await used(header, line), null);
  assert.equal(await used(`${header},seats_used`, `${line},7`), 7);
  assert.equal(await used(header, line), 7);
  assert.equal(await used(`${header},seats_used`, `${line},`), null);
  const wrong = await importFile(await file(`${header},seats_used`, `${line},many`));
  assert.match(wrong.faults[0] ?? '', /seats_used: expected a whole number, or nothing$/);
});

test('C1: a file in Windows-1251 is read', async () => {
  const lines = `${header};примечание\nCPXXX-00000-00000-00001;mail-gateway;5;2026-01-01;2026-12-31;Продлена\n`;
  const bytes = Buffer.from(
    [...lines.replaceAll(',', ';')].map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    }),
  );
  const path = await file('');
  await writeFile(path, bytes);
  assert.deepEqual(await importFile(path), { imported: 1, faults: [] });
  assert.equal((await registry('CPXXX')).length, 1);
});

test('C1: a code that stands in a file twice has what was said last', async () => {
  const path = await file(
    header,
    'SAMEX-00000-00000-00001,mail-gateway,5,2026-01-01,2026-12-31',
    'SAMEX-00000-00000-00001,mail-gateway,9,2026-01-01,2026-12-31',
  );
  assert.deepEqual(await importFile(path), { imported: 2, faults: [] });
  assert.deepEqual(
    (await registry('SAMEX')).map(([, , seats]) => seats),
    [9],
  );
});

test('C5: a corrected code changes the licence of the company that has it, once in its history', async () => {
  const company = await world.company();
  const { rows } = await admin.query('select code from activation_codes where company_id = $1', [
    company.id,
  ]);
  const path = await file(header, `${rows[0].code},mail-gateway,77,2026-01-01,2030-12-31`);
  await importFile(path);
  await importFile(path);
  const events = await admin.query(
    `select facts from company_events where company_id = $1 and kind = 'licence_changed'`,
    [company.id],
  );
  assert.equal(events.rows.length, 1);
  assert.equal(events.rows[0].facts.after, 'mail-gateway, 77, 2026-01-01–2030-12-31');
});

test('C1: an import notes how far it came, batch by batch, and what it left out; the installation remembers it', async () => {
  const lines = Array.from(
    { length: 4500 },
    (_, index) =>
      `BATCH${String(index).padStart(15, '0')},${index % 1000 === 7 ? 'antispam' : 'mail-gateway'},5,2026-01-01,2026-12-31`,
  );
  const reached: number[] = [];
  const csv = await openCsv(await file(header, ...lines));
  const { id, report } = await importByOperator(opened.database, world.book.current, csv, (come) =>
    reached.push(come.linesRead),
  );
  assert.deepEqual([report.imported, report.faults.length], [4495, 5]);
  assert.deepEqual(reached, [2002, 4004, 4500]);
  const { rows } = await admin.query(
    `select lines, lines_read, imported, refused, faults, finished_at is not null as finished
      from licence_imports where import_id = $1`,
    [id],
  );
  assert.deepEqual(rows[0], {
    lines: 4500,
    lines_read: 4500,
    imported: 4495,
    refused: 5,
    faults: [9, 1009, 2009, 3009, 4009].map((line) => ({ line, columns: ['product'] })),
    finished: true,
  });
  const events = await admin.query(
    `select facts from installation_events where kind = 'licences_imported' and facts ->> 'importId' = $1`,
    [id],
  );
  assert.equal(events.rows.length, 1);
});

test('C1: staff import a file over the API, and a file that is no list of licences is told as that', async () => {
  const head = await world.staff('head');
  const take = (name: string, bytes: Uint8Array, who = head) =>
    takeImport(opened.database, who, world.book.current, { name, bytes });
  const good = `\ufeff${header}\nSTAFF-00000-00000-00001,mail-gateway,5,2026-01-01,2026-12-31\n`;
  const taken = await take('registry.csv', Buffer.from(good));
  assert.deepEqual(
    [taken.state, taken.imported, taken.lines, taken.startedBy?.id],
    ['finished', 1, 1, head.id],
  );
  const [latest] = await readImports(opened.database, head);
  assert.equal(latest?.id, taken.id);
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 1, 0xff, 0xfe, 0x80])]);
  const isWrongFile = (error: unknown) =>
    error instanceof ProblemError && error.code === 'licence_file_wrong';
  await assert.rejects(take('licence.key', pdf), isWrongFile);
  await assert.rejects(take('empty.csv', new Uint8Array()), isWrongFile);
  await assert.rejects(take('quotes.csv', Buffer.from(`${header}\n"AAAAA,x\n`)), isWrongFile);
  const engineer = await world.staff('engineer');
  await assert.rejects(take('registry.csv', Buffer.from(good), engineer), { code: 'not_allowed' });
});
