import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

interface StoredDraft {
  content: Record<string, unknown>;
  version: number;
  /** Epoch ms. */
  updatedAt: number;
}

export interface WrittenDraft {
  key: string;
  content: Record<string, unknown>;
  /** The version this text grew from; 0 where there was none. */
  version: number;
  /** The browser that wrote it. */
  device: string;
}

export async function readDraft({ db, by }: Scope, key: string): Promise<StoredDraft | undefined> {
  const found = await sql<StoredDraft>`
    select content, version, updated_at as "updatedAt" from drafts
    where person_id = ${by.id} and key = ${key}`.execute(db);
  return found.rows[0];
}

/**
 * Writes the draft where nobody else was faster, in one statement; undefined where another browser was, or threw it
 * away. The same browser's own last writing is always replaced: its tabs share one text.
 */
export async function writeDraft(
  { db, by }: Scope,
  { key, content, version, device }: WrittenDraft,
): Promise<Pick<StoredDraft, 'version' | 'updatedAt'> | undefined> {
  const written = await sql<Pick<StoredDraft, 'version' | 'updatedAt'>>`
    insert into drafts as d (person_id, key, content, device, updated_at)
    select ${by.id}::uuid, ${key}, ${JSON.stringify(content)}::json, ${device}, clock_timestamp()
    where ${version}::bigint = 0 or exists (select from drafts where person_id = ${by.id} and key = ${key})
    on conflict (person_id, key) do update
      set content = excluded.content, version = nextval('draft_versions'), device = excluded.device, updated_at = excluded.updated_at
      where d.version = ${version} or d.device = excluded.device
    returning version, updated_at as "updatedAt"`.execute(db);
  return written.rows[0];
}

/** Without a version whatever there is. */
export const removeDraft = ({ db, by }: Scope, key: string, version: number | null) =>
  sql`delete from drafts where person_id = ${by.id} and key = ${key}
    and (${version}::bigint is null or version = ${version})`.execute(db);
