import { createHash } from 'node:crypto';
import type pg from 'pg';

export interface Row {
  seq: number;
  occurred_ms: string;
  recorded_ms: string;
  kind: string;
  actor_kind: string;
  actor_id: string | null;
  internal: boolean;
  terms: unknown;
  content_hash: Buffer;
  hash: Buffer;
  salt: Buffer | null;
  content: unknown;
}

/** The events of a request with their words, oldest first. */
export const rowsOf = async (admin: pg.Pool, requestId: string): Promise<Row[]> =>
  (
    await admin.query<Row>(
      `select e.*, extract(epoch from occurred_at) * 1000 as occurred_ms,
         extract(epoch from recorded_at) * 1000 as recorded_ms, salt, content
       from request_events e left join request_event_contents c using (company_id, request_id, seq)
       where request_id = $1 order by seq`,
      [requestId],
    )
  ).rows;

const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The rule of the chain said a second time, from what the database gives back. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as never)[key])]));
}

/** What was written, hashed with its salt. */
export const contentHash = ({ salt, content }: Pick<Row, 'salt' | 'content'>): Buffer =>
  sha256(salt ?? '', JSON.stringify(sorted(content)));

/** What the chain must say of an event that follows the hash `before`. */
export const hashOf = (requestId: string, row: Row, before: Buffer): Buffer =>
  sha256(
    before,
    JSON.stringify({
      actorId: row.actor_id,
      actorKind: row.actor_kind,
      content: row.content_hash.toString('hex'),
      internal: row.internal,
      kind: row.kind,
      occurredAt: Number(row.occurred_ms),
      recordedAt: Number(row.recorded_ms),
      requestId,
      seq: row.seq,
      terms: sorted(row.terms),
    }),
  );

/** The first event whose hash does not follow from the one before; null where the chain holds to the request's head. */
export async function brokenAt(admin: pg.Pool, requestId: string): Promise<number | 'head' | null> {
  let head: Buffer = Buffer.alloc(32);
  for (const row of await rowsOf(admin, requestId)) {
    if (!hashOf(requestId, row, head).equals(row.hash)) return row.seq;
    head = row.hash;
  }
  const { rows } = await admin.query('select history_head from requests where request_id = $1', [
    requestId,
  ]);
  return head.equals(rows[0].history_head) ? null : 'head';
}
