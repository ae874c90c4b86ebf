import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream } from 'hucre/xlsx';
import { localTime } from './local-time.ts';
import type { Cell, Column, Table } from './table.ts';

/** Excel calls a file with a longer text broken. */
const LONGEST_TEXT = 32_767;
const formats: Partial<Record<Column['kind'], string>> = {
  time: 'yyyy-mm-dd hh:mm:ss',
  day: 'yyyy-mm-dd',
};

/** An Excel workbook of one sheet with a frozen head: numbers are numbers, times are dates, and every text is a text. */
export function writeXlsx({ name, columns, rows, zone }: Table): Readable {
  const stream = writeXlsxStream(lines(rows, columns, zone), {
    name: name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31),
    columns: columns.map(({ title, kind, width }) => {
      const numFmt = formats[kind];
      return { header: asCell(title, 'text', zone) as string, width, ...(numFmt && { numFmt }) };
    }),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>);
}

async function* lines(rows: Table['rows'], columns: readonly Column[], zone: string) {
  for await (const row of rows)
    yield row.map((cell, index) => asCell(cell, columns[index]?.kind ?? 'text', zone));
}

function asCell(cell: Cell, kind: Column['kind'], zone: string): Cell | Date {
  if (cell === null) return null;
  if (kind === 'time') return new Date(`${localTime(Number(cell), zone)}Z`);
  if (kind === 'day') return new Date(`${cell}T00:00:00Z`);
  // A text may look like the format's own way of writing a sign.
  return typeof cell === 'number'
    ? cell
    : cell.replaceAll(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&').slice(0, LONGEST_TEXT);
}
