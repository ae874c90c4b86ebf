import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** One request with its history as it stands in the database, nothing believed. */
export interface StoredHistory {
  requestId: string;
  /** Null where entries belong to no request. */
  number: number | null;
  historySeq: number;
  historyHead: Buffer;
  /** What the request's row says of its opening; null where entries belong to no request. */
  row: StoredRow | null;
  entries: StoredEntry[];
  /** Heads that seals hold of it, oldest first. */
  sealed: Sealed[];
}

export interface StoredRow {
  /** Epoch ms as exact text. */
  createdAt: string;
  createdBy: string;
  subject: string;
  /** Whether the directory, where each number and request stands once, leads here. */
  listed: boolean;
}

export interface Sealed {
  seal: number;
  seq: number;
  head: Buffer;
}

export interface StoredEntry {
  seq: number;
  /** Epoch ms as exact text: what is not a whole number was not written by us. */
  occurredAt: string;
  recordedAt: string;
  kind: string;
  actorKind: string;
  actorId: string | null;
  internal: boolean;
  terms: unknown;
  contentHash: Buffer | null;
  hash: Buffer;
  /** Null where the words were erased, as are the two that follow. */
  salt: Buffer | null;
  content: unknown;
  /** Whether customers are kept from the words. */
  wordsInternal: boolean | null;
}

interface Key {
  companyId: string;
  requestId: string;
}

const HISTORIES = 250;
const nil = '00000000-0000-0000-0000-000000000000';

/** All histories in batches; entries without a request come as histories of no number. */
export async function* histories(scope: Scope): AsyncGenerator<StoredHistory[]> {
  let after: Key = { companyId: nil, requestId: nil };
  for (;;) {
    const requests = await requestsAfter(scope, after);
    const last = requests.at(-1);
    const found = new Map<string, StoredHistory>(
      requests.map((request) => [keyOf(request), request]),
    );
    for (const { companyId, requestId, ...entry } of await entriesBetween(scope, after, last)) {
      const key = keyOf({ companyId, requestId });
      const history = found.get(key) ?? ownerless(requestId);
      history.entries.push(entry);
      found.set(key, history);
    }
    await addSealed(scope, [...found.values()]);
    yield [...found.values()];
    if (!last) return;
    after = last;
  }
}

const keyOf = ({ companyId, requestId }: Key) => `${companyId} ${requestId}`;

const ownerless = (requestId: string): StoredHistory => ({
  requestId,
  number: null,
  historySeq: 0,
  historyHead: Buffer.alloc(0),
  row: null,
  entries: [],
  sealed: [],
});

async function requestsAfter(
  { db }: Scope,
  { companyId, requestId }: Key,
): Promise<(StoredHistory & Key)[]> {
  const { rows } = await sql<Omit<StoredHistory & Key, 'entries' | 'sealed'>>`
    select company_id as "companyId", request_id as "requestId", number, history_seq as "historySeq",
      history_head as "historyHead", json_build_object('createdBy', created_by, 'subject', subject,
        'createdAt', (extract(epoch from created_at) * 1000)::text,
        'listed', exists (select from request_directory d where d.number = requests.number
          and (d.company_id, d.request_id) = (requests.company_id, requests.request_id))) as row
    from requests where (company_id, request_id) > (${companyId}::uuid, ${requestId}::uuid)
    order by company_id, request_id limit ${HISTORIES}`.execute(db);
  return rows.map((row) => ({ ...row, entries: [], sealed: [] }));
}

/** Up to and with `last`; without it, to the end. */
async function entriesBetween(
  { db }: Scope,
  after: Key,
  last: Key | undefined,
): Promise<(StoredEntry & Key)[]> {
  const until = last
    ? sql`and (company_id, request_id) <= (${last.companyId}::uuid, ${last.requestId}::uuid)`
    : sql``;
  const { rows } = await sql<StoredEntry & Key>`
    select company_id as "companyId", request_id as "requestId", seq,
      (extract(epoch from occurred_at) * 1000)::text as "occurredAt",
      (extract(epoch from recorded_at) * 1000)::text as "recordedAt",
      kind, actor_kind as "actorKind", actor_id as "actorId", e.internal, terms, content_hash as "contentHash", hash,
      salt, content, c.internal as "wordsInternal"
    from request_events e left join request_event_contents c using (company_id, request_id, seq)
    where (company_id, request_id) > (${after.companyId}::uuid, ${after.requestId}::uuid) ${until}
    order by company_id, request_id, seq`.execute(db);
  return rows;
}

async function addSealed({ db }: Scope, found: StoredHistory[]): Promise<void> {
  const { rows } = await sql<Sealed & { requestId: string }>`
    select request_id as "requestId", seal, seq, head from history_seal_heads join history_seals using (seal)
    where request_id = any (${found.map(({ requestId }) => requestId)}::uuid[]) order by seal`.execute(
    db,
  );
  const byRequest = Map.groupBy(rows, ({ requestId }) => requestId);
  for (const history of found) history.sealed = byRequest.get(history.requestId) ?? [];
}

/** Requests that a seal holds and that are no more, with the number the directory still knows them by. */
export async function removedRequests({
  db,
}: Scope): Promise<{ requestId: string; number: number | null; seal: number }[]> {
  const { rows } = await sql<{ requestId: string; number: number | null; seal: number }>`
    select h.request_id as "requestId", min(d.number) as number, min(h.seal) as seal from history_seal_heads h
      left join requests r on r.request_id = h.request_id
      left join request_directory d on d.request_id = h.request_id
      where r.request_id is null group by h.request_id order by min(h.seal), h.request_id`.execute(
    db,
  );
  return rows;
}
