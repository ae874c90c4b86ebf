import type { FastifyReply } from 'fastify';
import { writeCsv } from '../tables/csv.ts';
import { begun } from '../tables/stretches.ts';
import type { TableFile } from '../tables/table.ts';
import { writeXlsx } from '../tables/xlsx.ts';
import { fileName } from './file-name.ts';

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
} as const;

/** Sends a table row by row. What its first row is refused with is the answer; what breaks later cuts the connection. */
export async function sendTable(
  reply: FastifyReply,
  { format }: { format: keyof typeof formats },
  { file, ...table }: TableFile,
) {
  const rows = await begun(table.rows);
  const { what, number = Temporal.Now.plainDateISO(table.zone).toString() } = file;
  const { type, write } = formats[format];
  return reply
    .type(type)
    .header('content-disposition', `attachment; ${fileName(what, number, format)}`)
    .header('cache-control', 'no-store')
    .send(write({ ...table, rows }));
}
