import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { writeCsv } from './csv.ts';
import { begun, inStretches } from './stretches.ts';
import type { Cell, Table } from './table.ts';
import { writeXlsx } from './xlsx.ts';

const at = Date.parse('2026-03-29T12:30:05Z');
const cells: Cell[][] = [
  ['=HYPERLINK("https://evil.example")', -7, at, '2026-02-28'],
  ['Вопрос; "важный"\nвторая строка', 2.5, null, null],
  ['_x0041_ \u0001 <b>&', 0, at, '2028-02-29'],
];
const tableOf = (rows: AsyncIterable<Cell[]>, language = 'en'): Table => ({
  name: 'Requests: [2026]',
  columns: [
    { title: 'Subject', kind: 'text', width: 40 },
    { title: 'Change', kind: 'number', width: 10 },
    { title: 'When (Europe/Madrid)', kind: 'time', width: 20 },
    { title: 'Day', kind: 'day', width: 12 },
  ],
  rows,
  language,
  zone: 'Europe/Madrid',
});
async function* given(rows: Cell[][] = cells) {
  yield* rows;
}
const csvOf = async (language: string) =>
  (await buffer(writeCsv(tableOf(given(), language)))).toString('utf8');
const xlsxOf = (rows: AsyncIterable<Cell[]> = given()) => buffer(writeXlsx(tableOf(rows)));

test('CSV begins with the mark of UTF-8, parts its columns as the language does, and no text of it is a formula', async () => {
  const text = await csvOf('en');
  assert.ok(text.startsWith('\ufeffSubject,Change,When (Europe/Madrid),Day\r\n'));
  const [, first, second] = parse(text, { bom: true });
  assert.deepEqual(first, [
    `'=HYPERLINK("https://evil.example")`,
    '-7',
    '2026-03-29 14:30:05',
    '2026-02-28',
  ]);
  assert.deepEqual(second, ['Вопрос; "важный"\nвторая строка', '2.5', '', '']);
  assert.ok((await csvOf('ru')).startsWith('\ufeffSubject;Change;'));
});

/** A day is a number there, and a second no round part of it. */
const toSecond = (cell: unknown) =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;

test('another program reads from XLSX the texts as texts, numbers as numbers, and times as dates of the reader’s zone', async () => {
  const [sheet] = await readXlsx(await xlsxOf());
  assert.equal(sheet?.sheet, 'Requests   2026 ');
  const [head, ...rows] = (sheet?.data ?? []).map((row) => row.map(toSecond));
  assert.deepEqual(head, ['Subject', 'Change', 'When (Europe/Madrid)', 'Day']);
  assert.deepEqual(rows[0], [
    '=HYPERLINK("https://evil.example")',
    -7,
    new Date('2026-03-29T14:30:05Z'),
    new Date('2026-02-28T00:00:00Z'),
  ]);
  assert.deepEqual(rows[1], ['Вопрос; "важный"\nвторая строка', 2.5, null, null]);
});

test('the head of the sheet is frozen, its columns have widths, and it holds no formula', async () => {
  const files = unzipSync(await xlsxOf());
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
  assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" state="frozen"/);
  assert.match(sheet, /<col min="1" max="1" width="40"/);
  assert.doesNotMatch(sheet, /<f>/);
  // As the format writes signs that XML cannot hold, and what only looks so.
  assert.match(sheet, />_x005F_x0041_ _x0001_ &lt;b&gt;&amp;</);
});

test('a table without rows is its head', async () => {
  const [sheet] = await readXlsx(await xlsxOf(given([])));
  assert.equal(sheet?.data.length, 1);
});

for (const [format, write] of [
  ['CSV', writeCsv],
  ['XLSX', writeXlsx],
] as const) {
  test(`${format}: rows are read as the file is taken, and whoever stops taking it ends the reading`, async () => {
    let [read, ended] = [0, 0];
    const rows = inStretches(async (after: number | null) => {
      read += 1;
      const noise = () => Math.random().toString(36).repeat(20);
      return {
        rows: Array.from({ length: 500 }, () => [noise(), 1, at, null]),
        next: (after ?? 0) + 1,
      };
    });
    const watched = (async function* () {
      try {
        yield* await begun(rows);
      } finally {
        ended += 1;
      }
    })();
    const file = write(tableOf(watched));
    for await (const _ of file) break;
    file.destroy();
    for (let turn = 0; turn < 300 && ended === 0; turn += 1) await delay(10);
    assert.equal(ended, 1);
    assert.ok(read < 20, `read ${read} stretches`);
  });

  test(`${format}: a reading that fails cuts the file`, async () => {
    const broken = (async function* () {
      yield* cells;
      throw new Error('the right was taken away');
    })();
    await assert.rejects(buffer(write(tableOf(broken))), /taken away/);
  });
}

test('what the first row is refused with comes before any file', async () => {
  const refused = inStretches(async () => {
    throw new Error('not_found');
  });
  await assert.rejects(begun(refused), /not_found/);
});
