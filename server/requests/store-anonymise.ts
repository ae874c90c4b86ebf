import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** Whose words are rewritten, where, and how. */
export interface Erasure {
  companyIds: readonly string[];
  /** Whose own entries they are. */
  authors: readonly string[];
  /** Names and addresses, whole, and what is said in their place. */
  words: readonly string[];
  label: string;
  /** What stands where an author's text was erased; null keeps texts, without names and addresses. */
  erased: string | null;
}

export interface RewrittenEntry {
  seq: number;
  content: Record<string, unknown>;
}

/** Requests that somebody of these wrote in, or in whose words they are named. */
export async function requestsThatName(
  { db }: Scope,
  { companyIds, authors, words }: Erasure,
): Promise<{ companyId: string; id: string }[]> {
  const { rows } = await sql<{ companyId: string; id: string }>`
    select company_id as "companyId", request_id as id from request_events
      where company_id = any (${companyIds}::uuid[]) and actor_id = any (${authors}::uuid[])
    union select company_id, request_id from request_event_contents
      where company_id = any (${companyIds}::uuid[]) and app.names(content::text, ${words}::text[])
    order by 1, 2`.execute(db);
  return rows;
}

/** The entries of a request whose words change, as they read afterwards. */
export async function entriesRewritten(
  { db }: Scope,
  { companyId, id }: { companyId: string; id: string },
  { authors, words, label, erased }: Erasure,
): Promise<RewrittenEntry[]> {
  const { rows } = await sql<RewrittenEntry>`
    select seq, content from (
      select e.seq, c.content as before, case
        when not e.actor_id = any (${authors}::uuid[]) or e.actor_id is null
          then app.redacted(c.content, ${words}::text[], ${label})
        when ${erased}::text is null then app.redacted(c.content - 'from', ${words}::text[], ${label})
        else (select coalesce(jsonb_object_agg(key, ${erased}::text), '{}') from jsonb_object_keys(c.content) key
          where key in ('subject', 'body', 'reason')) end as content
      from request_events e join request_event_contents c using (company_id, request_id, seq)
      where company_id = ${companyId} and request_id = ${id}) entry
    where content <> before order by seq`.execute(db);
  return rows;
}

/** The words as they are from now on; their hash goes into the history. */
export async function rewriteWords(
  { db }: Scope,
  { companyId, id }: { companyId: string; id: string },
  { seq, content, salt }: RewrittenEntry & { salt: Buffer },
): Promise<void> {
  await sql`select app.rewrite_words(${companyId}, ${id}, ${seq}, ${salt}, ${JSON.stringify(content)}::jsonb)`.execute(
    db,
  );
}
