import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { ZodError } from 'zod';

export interface CsvRow {
  /** In the file, from 1. */
  line: number;
  /** By column; empty where the line has too few. */
  fields: Record<string, string>;
}

export class CsvError extends Error {}

/** What each field of a line should have been, as one sentence. */
export const expectationsOf = (error: ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: expected ${message}`).join('; ');

/** Rows of a CSV file with a header (UTF-8, BOM or not; comma or semicolon). Throws CsvError for a missing column. */
export async function* readCsv(path: string, columns: readonly string[]): AsyncGenerator<CsvRow> {
  const header = (names: string[]) => {
    const found = names.map((name) => name.trim().toLowerCase());
    const missing = columns.filter((column) => !found.includes(column));
    if (missing.length > 0) {
      throw new CsvError(
        `${path}:1: expected the columns ${columns.join(', ')}; missing: ${missing.join(', ')}`,
      );
    }
    return found;
  };
  const file = createReadStream(path);
  // An error does not travel down a pipe by itself.
  file.on('error', (error) =>
    rows.destroy(new CsvError(`${path} cannot be read: ${error.message}`)),
  );
  const rows = file.pipe(
    parse({
      columns: header,
      bom: true,
      delimiter: [',', ';'],
      trim: true,
      skip_empty_lines: true,
      info: true,
      relax_column_count: true,
    }),
  );
  for await (const { record, info } of rows as AsyncIterable<{
    record: Record<string, string | undefined>;
    info: { lines: number };
  }>) {
    const fields = columns.map((column) => [column, record[column] ?? '']);
    yield { line: info.lines, fields: Object.fromEntries(fields) };
  }
}
