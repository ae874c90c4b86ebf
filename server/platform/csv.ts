import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

export interface CsvRow {
  /** In the file, from 1. */
  line: number;
  fields: Record<string, string>;
}

export class CsvError extends Error {}

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
  const rows = createReadStream(path).pipe(
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
    record: Record<string, string>;
    info: { lines: number };
  }>) {
    yield { line: info.lines, fields: record };
  }
}
