import { randomUUIDv7 } from 'node:crypto';
import type { LicenceImport } from '../../api/licences.ts';
import { mayKeepLicences } from '../../domain/access/index.ts';
import { type Actor, as, asOperator, type Scope } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { recordInstallationEvent } from '../people/index.ts';
import { CsvError, type CsvFile } from '../platform/csv.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { decodeText } from '../platform/decode-text.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type ImportReport, importLicences } from './import-licences.ts';
import { presentImport } from './read-imports.ts';
import { findImport, finishImport, noteProgress } from './store-imports.ts';

/**
 * C1: a file of the registry from staff, read to its end; how far it has come is told meanwhile by `readImports`. Errors:
 * not_allowed, licence_file_wrong.
 */
export async function takeImport(
  database: Database,
  actor: Actor,
  edition: Edition,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<LicenceImport> {
  if (!mayKeepLicences(actor)) throw new ProblemError('not_allowed');
  const inScope = <Result>(work: (scope: Scope) => Promise<Result>) => as(database, actor, work);
  const file = { name, text: decodeText(bytes) };
  const { id } = await runImport({ edition, inScope }, file).catch((error) => {
    if (error instanceof CsvError)
      throw new ProblemError('licence_file_wrong', { detail: error.message });
    throw error;
  });
  return inScope(async (scope) => {
    const found = await findImport(scope, id);
    if (!found) throw new Error('an import that has ended just now is not there');
    return presentImport(found, await databaseNow(scope.db));
  });
}

/** The same by the operator's command. Throws CsvError. */
export const importByOperator = (
  database: Database,
  edition: Edition,
  file: CsvFile,
  onProgress: (report: ImportReport) => void,
): Promise<{ id: string; report: ImportReport }> =>
  runImport({ edition, inScope: (work) => asOperator(database, work), onProgress }, file);

/** Notes how far it has come after each batch, and in the installation's history that it was done. */
async function runImport(
  run: {
    edition: Edition;
    inScope: <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>;
    onProgress?: (report: ImportReport) => void;
  },
  file: CsvFile,
): Promise<{ id: string; report: ImportReport }> {
  const id = randomUUIDv7();
  const lines = file.text.trimEnd().split('\n').length - 1;
  const note = (report: ImportReport) =>
    run.inScope(async (scope) => {
      const now = await databaseNow(scope.db);
      await noteProgress(scope, { id, fileName: file.name, lines, ...report }, now);
      run.onProgress?.(report);
    });
  const report = await importLicences({ ...run, onProgress: note }, file);
  await run.inScope(async (scope) => {
    const now = await databaseNow(scope.db);
    await finishImport(scope, id, now);
    const facts = {
      importId: id,
      imported: String(report.imported),
      refused: String(report.faults.length),
    };
    const event = { id: randomUUIDv7(), at: now, kind: 'licences_imported', facts };
    await recordInstallationEvent(scope, event);
  });
  return { id, report };
}
