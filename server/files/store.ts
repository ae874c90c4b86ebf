import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { FileRow, StorageKind } from './rows.ts';

export interface NewFile {
  id: string;
  companyId: string;
  uploadedBy: string;
  name: string;
  mediaType: string;
  size: number;
  statedSha256: Buffer | null;
  storage: StorageKind;
  internal: boolean;
}

const LOOK_AGAIN = sql<Date>`now() + interval '15 minutes'`;

/** A file of which nothing has arrived yet. */
export const addFile = ({ db }: Scope, file: NewFile) =>
  db
    .insertInto('files')
    .values({
      company_id: file.companyId,
      file_id: file.id,
      uploaded_by: file.uploadedBy,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      stated_sha256: file.statedSha256,
      state: 'uploading',
      storage: file.storage,
      storage_key: file.id,
      internal: file.internal,
      created_at: sql<Date>`now()`,
      due_at: LOOK_AGAIN,
    })
    .execute();

const fileColumns = [
  'file_id as id',
  'company_id as companyId',
  'uploaded_by as uploadedBy',
  'name',
  'media_type as mediaType',
  'size',
  'received',
  'state',
  'stated_sha256 as statedSha256',
  'sha256',
  'locked_archive as lockedArchive',
  'preview',
  'virus_check as virusCheck',
  'virus_name as virusName',
  'storage',
  'storage_key as storageKey',
  'internal',
  'request_id as requestId',
  'event_seq as eventSeq',
  'created_at as createdAt',
  'tries',
] as const;

const requestNumber = sql<number | null>`(select number from requests
  where requests.company_id = files.company_id and requests.request_id = files.request_id)`;

const select = (db: Scope['db']) =>
  db.selectFrom('files').select([...fileColumns, requestNumber.as('requestNumber')]);

export async function findFile({ db }: Scope, id: string): Promise<FileRow | undefined> {
  const row = await select(db).where('file_id', '=', id).executeTakeFirst();
  return row as FileRow | undefined;
}

/** Of one person, what they have not sent, the oldest first. */
export async function findUnsent({ db }: Scope, personId: string): Promise<FileRow[]> {
  const rows = await select(db)
    .where('uploaded_by', '=', personId)
    .where('request_id', 'is', null)
    .orderBy('created_at')
    .orderBy('file_id')
    .execute();
  return rows as FileRow[];
}

/** Locks those of `ids` that this person uploaded for one of `companyIds` (null: any) and has not sent. */
export async function holdUnsentRows(
  { db }: Scope,
  ids: string[],
  personId: string,
  companyIds: string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('files')
    .select('file_id')
    .where('file_id', 'in', ids)
    .where('uploaded_by', '=', personId)
    .where('request_id', 'is', null)
    .where('company_id', 'in', companyIds)
    .where('state', '<>', 'erased')
    .orderBy('file_id')
    .forUpdate()
    .execute();
  return rows.map(({ file_id }) => file_id);
}

export const putOnEvent = (
  { db }: Scope,
  event: { companyId: string; requestId: string; seq: number; internal: boolean },
  ids: readonly string[],
) =>
  db
    .updateTable('files')
    .set({
      company_id: event.companyId,
      request_id: event.requestId,
      event_seq: event.seq,
      internal: event.internal,
    })
    .where('file_id', 'in', ids)
    .execute();

/** Of one request, in the order in which they were uploaded; row security leaves internal ones out for customers. */
export async function findFilesOfRequest(
  { db }: Scope,
  request: { companyId: string; id: string },
): Promise<FileRow[]> {
  const rows = await select(db)
    .where('company_id', '=', request.companyId)
    .where('request_id', '=', request.id)
    .orderBy('event_seq')
    .orderBy('created_at')
    .orderBy('file_id')
    .execute();
  return rows as FileRow[];
}

/** Whether there was one of one's own, not sent. Its bytes are taken away later. */
export async function deleteUnsent({ db }: Scope, id: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('files')
    .where('file_id', '=', id)
    .where('uploaded_by', '=', personId)
    .where('request_id', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** How far an upload came, as the storage says; whole, it is checked at once. False where it was whole before. */
export async function noteReceived({ db }: Scope, id: string, received: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('files')
    .set({
      received: sql<number>`least(size, ${received}::bigint)`,
      state: sql<string>`case when ${received}::bigint >= size then 'checking' else 'uploading' end`,
      received_at: sql<Date>`case when ${received}::bigint >= size then now() end`,
      due_at: sql<Date>`case when ${received}::bigint >= size then now() else ${LOOK_AGAIN} end`,
    })
    .where('file_id', '=', id)
    .where('state', '=', 'uploading')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Open pages ask again for the request that a file hangs on; one that is not sent yet is nobody's news. */
export const tellOfFile = ({ db }: Scope, id: string) =>
  sql`select pg_notify('live', json_build_object('request', r.number, 'company', r.company_id, 'by', r.created_by,
      'with', array(select part.person_id from request_participants part
        where part.company_id = r.company_id and part.request_id = r.request_id),
      'seenByRoles', r.seen_by_roles, 'internal', f.internal)::text)
    from files f join requests r using (company_id, request_id) where f.file_id = ${id}`.execute(
    db,
  );
