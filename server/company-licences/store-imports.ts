import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

export interface StoredImport {
  id: string;
  fileName: string;
  /** Null for the operator's command. */
  startedBy: { id: string; name: string } | null;
  lines: number;
  linesRead: number;
  imported: number;
  refused: number;
  /** The first of them. */
  faults: { line: number; columns: string[] }[];
  /** Epoch ms. */
  startedAt: number;
  touchedAt: number;
  finishedAt: number | null;
}

/** The file itself holds the others. */
const FAULTS_KEPT = 200;
const SHOWN = 10;

/** From the first time on the import is there. */
export async function noteProgress(
  { db, by }: Scope,
  report: {
    id: string;
    fileName: string;
    lines: number;
    linesRead: number;
    imported: number;
    faults: { line: number; columns: string[] }[];
  },
  now: number,
): Promise<void> {
  const faults = report.faults
    .slice(0, FAULTS_KEPT)
    .map(({ line, columns }) => ({ line, columns }));
  const come = {
    lines_read: report.linesRead,
    imported: report.imported,
    refused: report.faults.length,
    faults: JSON.stringify(faults),
    touched_at: toColumn(now),
  };
  await db
    .insertInto('licence_imports')
    .values({
      import_id: report.id,
      started_at: toColumn(now),
      started_by: by.id,
      file_name: report.fileName,
      lines: report.lines,
      ...come,
    })
    .onConflict((conflict) => conflict.column('import_id').doUpdateSet(come))
    .execute();
}

export const finishImport = ({ db }: Scope, id: string, now: number) =>
  db
    .updateTable('licence_imports')
    .set({ touched_at: toColumn(now), finished_at: toColumn(now) })
    .where('import_id', '=', id)
    .execute();

/** The newest first. */
export const listImports = (scope: Scope): Promise<StoredImport[]> =>
  imports(scope, sql`true`, SHOWN);

export const findImport = async (scope: Scope, id: string): Promise<StoredImport | undefined> =>
  (await imports(scope, sql`import_id = ${id}`, 1))[0];

async function imports({ db }: Scope, which: ReturnType<typeof sql>, most: number) {
  const { rows } = await sql<StoredImport>`
    select import_id as id, file_name as "fileName", lines, lines_read as "linesRead", imported, refused, faults,
      case when person_id is not null then json_build_object('id', person_id, 'name', name) end as "startedBy",
      floor(extract(epoch from started_at) * 1000)::bigint as "startedAt",
      floor(extract(epoch from touched_at) * 1000)::bigint as "touchedAt",
      floor(extract(epoch from finished_at) * 1000)::bigint as "finishedAt"
    from licence_imports left join people on person_id = started_by
    where ${which} order by started_at desc limit ${most}`.execute(db);
  return rows;
}
