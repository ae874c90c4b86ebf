import type { Scope } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { lockThoseThatChange, putActivationCodes, type RegistryEntry } from '../licences/index.ts';
import { type CsvFile, expectationsOf, readCsv } from '../platform/csv.ts';
import { databaseNow } from '../platform/database/now.ts';
import { recordLicence } from './record-licence.ts';
import { registryFile, registryRow } from './registry-row.ts';

/** Of one statement. */
const LINES_AT_ONCE = 2000;

export interface Fault {
  /** In the file, from 1. */
  line: number;
  columns: string[];
  /** What was expected, for programmers and operators. */
  expected: string;
}

export interface ImportReport {
  /** Lines that were read, those that are empty not among them. */
  linesRead: number;
  imported: number;
  faults: Fault[];
}

/**
 * Imports the vendor's licence registry (C1). Repeatable: a known code is corrected, and with it the licence of the company
 * that has it. A bad line is told and left out, the others are imported, so many at a time, each time with a word of how
 * far it came. Throws CsvError where the file has not the columns expected.
 */
export async function importLicences(
  run: {
    edition: Edition;
    /** A transaction of whoever imports. */
    inScope: (work: (scope: Scope) => Promise<void>) => Promise<void>;
    onProgress: (report: ImportReport) => Promise<void>;
  },
  file: CsvFile,
): Promise<ImportReport> {
  const { edition, inScope, onProgress } = run;
  const row = registryRow(new Set(edition.products.products.map(({ id }) => id)));
  const report: ImportReport = { linesRead: 0, imported: 0, faults: [] };
  let batch: RegistryEntry[] = [];
  const put = async () => {
    const entries = batch;
    batch = [];
    if (entries.length > 0) await inScope((scope) => putBatch(scope, edition, entries));
    report.imported += entries.length;
    await onProgress(report);
  };
  for await (const { line, fields } of readCsv(file, registryFile)) {
    const parsed = row.safeParse(fields);
    report.linesRead += 1;
    if (parsed.success) batch.push(parsed.data);
    else {
      const columns = parsed.error.issues.map(({ path }) => String(path[0]));
      report.faults.push({ line, columns, expected: expectationsOf(parsed.error) });
    }
    if (batch.length >= LINES_AT_ONCE) await put();
  }
  await put();
  return report;
}

/** A code that stands there twice has what was said last. */
async function putBatch(scope: Scope, edition: Edition, lines: RegistryEntry[]): Promise<void> {
  // In one order, so that two imports at once never wait for each other.
  const entries = [...new Map(lines.map((entry) => [entry.code, entry])).values()].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  const now = await databaseNow(scope.db);
  const changed = await lockThoseThatChange(scope, entries);
  await putActivationCodes(scope, entries, now);
  for (const { before, after, ...licence } of changed)
    await recordLicence(scope, edition, 'licence_changed', licence, now, { before, after });
}
