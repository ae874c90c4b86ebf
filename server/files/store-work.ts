import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { FileRow, StorageKind } from './rows.ts';
import { findFile } from './store.ts';

/** Longer than two renewals of it. */
export const WORK_LEASE_MS = 30_000;
const leased = sql<Date>`now() + ${WORK_LEASE_MS} * interval '1 millisecond'`;

/**
 * Leases files of which something is to be done: what is to be checked or looked at for viruses, uploads that rest, what
 * was not sent. The longest due first; what another process holds is passed over.
 */
export async function leaseFiles(scope: Scope, atMost: number): Promise<FileRow[]> {
  const { rows } = await sql<{ id: string }>`
    with due as (select company_id, file_id from files
      where (state in ('uploading', 'checking') or virus_check = 'waiting' or request_id is null) and due_at <= now()
      order by due_at limit ${atMost} for update skip locked)
    update files set due_at = ${leased}, tries = tries + 1 from due
    where files.company_id = due.company_id and files.file_id = due.file_id returning files.file_id as id`.execute(
    scope.db,
  );
  const found = await Promise.all(rows.map(({ id }) => findFile(scope, id)));
  return found.filter((row) => row !== undefined);
}

export const holdOnToFile = ({ db }: Scope, id: string) =>
  db.updateTable('files').set({ due_at: leased }).where('file_id', '=', id).execute();

/** What a check found, and when (epoch ms) it is looked at next. */
export interface Found {
  state?: 'ready' | 'damaged' | 'lost';
  sha256?: Buffer;
  lockedArchive?: boolean;
  preview?: 'image' | 'text' | null;
  virusCheck?: FileRow['virusCheck'];
  virusName?: string | null;
  /** It came to nothing, and the next try counts on. */
  isUndecided?: boolean;
  dueAt: number;
}

/** Nothing where the file was erased or thrown away meanwhile. */
export const noteFound = ({ db }: Scope, id: string, found: Found) =>
  db
    .updateTable('files')
    .set({
      ...(found.state ? { state: found.state } : {}),
      ...(found.sha256 ? { sha256: found.sha256 } : {}),
      ...(found.lockedArchive === undefined ? {} : { locked_archive: found.lockedArchive }),
      ...(found.preview === undefined ? {} : { preview: found.preview }),
      ...(found.virusCheck
        ? {
            virus_check: found.virusCheck,
            virus_name: found.virusName ?? null,
            virus_checked_at: sql<Date>`now()`,
          }
        : {}),
      due_at: toColumn(found.dueAt),
      ...(found.isUndecided ? {} : { tries: 0 }),
    })
    .where('file_id', '=', id)
    .where('state', '<>', 'erased')
    .execute();

/** Whether some call writes this upload now. */
export async function isBeingWritten({ db }: Scope, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('upload_leases')
    .select('file_id')
    .where('file_id', '=', id)
    .where('until_at', '>', sql<number>`now()`)
    .executeTakeFirst();
  return row !== undefined;
}

export const deleteFile = ({ db }: Scope, id: string) =>
  db.deleteFrom('files').where('file_id', '=', id).where('request_id', 'is', null).execute();

/** Leases bytes that belong to nothing any more. */
export async function leaseRemovals(
  { db }: Scope,
  atMost: number,
): Promise<{ storage: StorageKind; storageKey: string }[]> {
  const { rows } = await sql<{ storage: StorageKind; storageKey: string }>`
    with due as (select storage, storage_key from file_removals where due_at <= now()
      order by due_at limit ${atMost} for update skip locked)
    update file_removals r set due_at = ${leased} from due
    where r.storage = due.storage and r.storage_key = due.storage_key
    returning r.storage, r.storage_key as "storageKey"`.execute(db);
  return rows;
}

export const noteRemoved = (
  { db }: Scope,
  { storage, storageKey }: { storage: StorageKind; storageKey: string },
) =>
  db
    .deleteFrom('file_removals')
    .where('storage', '=', storage)
    .where('storage_key', '=', storageKey)
    .execute();

/** What processes that were killed left behind. */
export const clearLeases = ({ db }: Scope) =>
  sql`delete from upload_leases where until_at < now() - interval '1 hour'`.execute(db);
