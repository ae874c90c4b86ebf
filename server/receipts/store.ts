import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** An entry of a history as it was chained; all but place and hash is null where the reader may not see it. */
export interface ChainedRow {
  seq: number;
  /** Epoch ms. */
  occurredAt: number | null;
  recordedAt: number | null;
  kind: string | null;
  actorKind: string | null;
  actorId: string | null;
  internal: boolean | null;
  terms: Record<string, unknown> | null;
  contentHash: Buffer | null;
  hash: Buffer;
}

/** The whole chain of a request, oldest first, and the database's time (epoch ms), as of one moment. */
export async function chainOf(
  { db, by }: Scope,
  request: { companyId: string; id: string },
): Promise<{ rows: ChainedRow[]; now: number }> {
  // Row security hides internal entries from customers' roles; staff's see them in their place.
  const withheld =
    by.kind === 'customer'
      ? sql`union all select seq, null, null, null, null, null, null, null, null, hash
          from app.withheld_entries(${request.id})`
      : sql``;
  const { rows } = await sql<ChainedRow & { now: number }>`
    select chain.*, floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now from (
      select seq, occurred_at as "occurredAt", recorded_at as "recordedAt", kind, actor_kind as "actorKind",
          actor_id as "actorId", internal, terms, content_hash as "contentHash", hash
        from request_events where company_id = ${request.companyId} and request_id = ${request.id}
      ${withheld}) chain order by seq`.execute(db);
  return { rows: rows.map(({ now: _, ...row }) => row), now: rows[0]?.now ?? 0 };
}
