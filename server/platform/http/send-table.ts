import type { FastifyReply } from 'fastify';
import { writeCsv } from '../tables/csv.ts';
import { begun } from '../tables/stretches.ts';
import type { Cell, Table } from '../tables/table.ts';
import { writeXlsx } from '../tables/xlsx.ts';
import { fileName } from './file-name.ts';

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
} as const;

/** A table that a person takes along, and what its file is called. */
export interface TableFile extends Omit<Table, 'rows'> {
  rows: AsyncGenerator<readonly Cell[]>;
  /** Like `requests` and `2026-11-30`: the file is `requests-2026-11-30.csv`. */
  file: { what: string; number: string };
}

/** Sends a table row by row. What its first row is refused with is the answer; what breaks later cuts the connection. */
export async function sendTable(
  reply: FastifyReply,
  { format }: { format: keyof typeof formats },
  { file, ...table }: TableFile,
) {
  const rows = await begun(table.rows);
  const { type, write } = formats[format];
  return reply
    .type(type)
    .header('content-disposition', `attachment; ${fileName(file.what, file.number, format)}`)
    .header('cache-control', 'no-store')
    .send(write({ ...table, rows }));
}
