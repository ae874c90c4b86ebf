import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { localTime } from './local-time.ts';
import type { Cell, Column, Table } from './table.ts';

/** UTF-8 with its mark, parted as the reader's language does. What a spreadsheet would take for a formula is marked as text. */
export function writeCsv({ columns, rows, language, zone }: Table): Readable {
  const csv = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ title }, index) => ({ key: String(index), header: title })),
    delimiter: separatorIn(language),
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  // An error does not travel down a pipe by itself: a file that was cut must not look whole.
  pipeline(Readable.from(lines(rows, columns, zone)), csv, () => {});
  return csv;
}

/** Spreadsheets expect a semicolon where the comma parts decimals. */
const separatorIn = (language: string): string =>
  new Intl.NumberFormat(language).format(0.5).includes(',') ? ';' : ',';

async function* lines(rows: Table['rows'], columns: readonly Column[], zone: string) {
  for await (const row of rows)
    yield row.map((cell, index) => asText(cell, columns[index]?.kind, zone));
}

/** Times as spreadsheets read them: `2026-11-30 14:05:12`. */
const asText = (cell: Cell, kind: Column['kind'] | undefined, zone: string): Cell =>
  kind === 'time' && typeof cell === 'number'
    ? localTime(cell, zone).toString({ smallestUnit: 'second' }).replace('T', ' ')
    : cell;
