import type { LicenceImport } from '../../api/licences.ts';
import { mayKeepLicences } from '../../domain/access/index.ts';
import { type Actor, as } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { listImports, type StoredImport } from './store-imports.ts';

/** An import that told nothing for so long goes on no more: its process was stopped. */
const SILENT_MS = 60_000;

/** C1: the latest files of the registry. Error: not_allowed. */
export async function readImports(database: Database, actor: Actor): Promise<LicenceImport[]> {
  if (!mayKeepLicences(actor)) throw new ProblemError('not_allowed');
  return as(database, actor, async (scope) => {
    const now = await databaseNow(scope.db);
    return (await listImports(scope)).map((found) => presentImport(found, now));
  });
}

export function presentImport(
  { startedAt, touchedAt, finishedAt, faults, ...found }: StoredImport,
  now: number,
): LicenceImport {
  const unfinished = now - touchedAt > SILENT_MS ? 'interrupted' : 'running';
  return {
    ...found,
    faults: faults as LicenceImport['faults'],
    startedAt: new Date(startedAt).toISOString(),
    state: finishedAt === null ? unfinished : 'finished',
  };
}
