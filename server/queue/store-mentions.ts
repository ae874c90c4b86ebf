import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

export interface MentionRow {
  number: number;
  subject: string;
  seq: number;
  /** Epoch ms. */
  at: number;
  by: { id: string; name: string };
  /** The beginning of the note; empty where its words were erased. */
  excerpt: string;
  seen: boolean;
  /** When, in which request and entry, as PostgreSQL writes them. */
  cursor: [string, string, number];
}

const EXCERPT_LENGTH = 200;

/** Where the reader was named, newest first, after a place. */
export async function listMentions(
  { db, by }: Scope,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<MentionRow[]> {
  const [at, requestId, seq] = after ?? [];
  const rest = after
    ? sql`and (mention.mentioned_at, mention.request_id, mention.seq)
        < (${at}::timestamptz, ${requestId}::uuid, ${seq}::integer)`
    : sql``;
  const { rows } = await sql<MentionRow>`
    select request.number, request.subject, mention.seq, mention.mentioned_at as at,
      json_build_object('id', author.person_id, 'name', author.name) as by,
      coalesce(left(words.content ->> 'body', ${EXCERPT_LENGTH}), '') as excerpt,
      mention.seen_at is not null as seen,
      json_build_array(mention.mentioned_at::text, mention.request_id, mention.seq) as cursor
    from mentions mention
      join requests request using (company_id, request_id)
      join request_events event using (company_id, request_id, seq)
      join people author on author.person_id = event.actor_id
      left join request_event_contents words using (company_id, request_id, seq)
    where mention.person_id = ${by.id} ${rest}
    order by mention.mentioned_at desc, mention.request_id desc, mention.seq desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

export async function countUnseenMentions({ db, by }: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mentions where person_id = ${by.id} and seen_at is null`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Everything up to now. */
export async function markMentionsSeen({ db, by }: Scope): Promise<void> {
  await sql`update mentions set seen_at = date_trunc('milliseconds', now())
    where person_id = ${by.id} and seen_at is null`.execute(db);
}
