import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError as Malformed, parse } from 'csv-parse';
import type { ZodError } from 'zod';
import { decodeText } from './decode-text.ts';

export interface CsvRow {
  /** In the file, from 1. */
  line: number;
  /** By column; empty where the line has too few. Of the columns that may be missing only those that are there. */
  fields: Record<string, string>;
}

export interface CsvFile {
  name: string;
  text: string;
}

export interface CsvColumns {
  needed: readonly string[];
  /** May be missing. */
  more?: readonly string[];
}

/** What is wrong with the whole file, with its name and the line. */
export class CsvError extends Error {}

/** What each field of a line should have been, as one sentence. */
export const expectationsOf = (error: ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: expected ${message}`).join('; ');

/** A file in UTF-8, with a byte order mark or without, or in Windows-1251. Throws CsvError where it cannot be read. */
export async function openCsv(path: string): Promise<CsvFile> {
  try {
    return { name: path, text: decodeText(await readFile(path)) };
  } catch (error) {
    throw new CsvError(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Rows of a CSV file with a header; comma or semicolon. Throws CsvError for a missing column, or what is no CSV. */
export async function* readCsv(
  { name, text }: CsvFile,
  { needed, more = [] }: CsvColumns,
): AsyncGenerator<CsvRow> {
  const header = (names: string[]) => {
    const found = names.map((each) => each.trim().toLowerCase());
    const missing = needed.filter((column) => !found.includes(column));
    if (missing.length > 0) {
      throw new CsvError(
        `${name}:1: expected the columns ${needed.join(', ')}; missing: ${missing.join(', ')}`,
      );
    }
    return found;
  };
  // Of an empty text not even a header is asked for.
  if (text.trim() === '') header([]);
  const rows = Readable.from([text]).pipe(
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
  try {
    for await (const { record, info } of rows as AsyncIterable<{
      record: Record<string, string | undefined>;
      info: { lines: number };
    }>) {
      const columns = [...needed, ...more.filter((column) => column in record)];
      const fields = columns.map((column) => [column, record[column] ?? '']);
      yield { line: info.lines, fields: Object.fromEntries(fields) };
    }
  } catch (error) {
    throw error instanceof Malformed ? new CsvError(`${name}: ${error.message}`) : error;
  }
}
