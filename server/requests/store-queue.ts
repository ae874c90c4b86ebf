import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { type Cursor, newestFirst, type Page, page, withNames } from './store-rows.ts';

export interface QueueFilter {
  state: 'open' | 'ended' | 'all';
  /** A person's id, null for nobody's, undefined for anybody's. */
  assigneeId: string | null | undefined;
}

/** A4: the queue, in the order its index has; ended ones newest first. */
export const queuePage = async (
  scope: Scope,
  filter: QueueFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page> => page(await queueQuery(scope, filter, cursor, limit).execute(), limit);

export function queueQuery(
  scope: Scope,
  filter: QueueFilter,
  cursor: Cursor | null,
  limit: number,
) {
  let rows = withNames(scope);
  if (filter.assigneeId === null) rows = rows.where('requests.assignee_id', 'is', null);
  else if (filter.assigneeId) rows = rows.where('requests.assignee_id', '=', filter.assigneeId);
  if (filter.state === 'ended') rows = rows.where('requests.open', '=', false);
  if (filter.state !== 'open') return newestFirst(rows, cursor, limit);
  let open = rows.select(queueCursor).where('requests.open', '=', true);
  if (cursor) open = open.where(sql<boolean>`(${queueKey}) > ${queueValues(cursor)}`);
  for (const field of queueFields) open = open.orderBy(`requests.${field}`);
  return open.limit(limit + 1);
}

const queueFields = [
  'queue_band',
  'queue_rank',
  'next_due_at',
  'queue_severity',
  'created_at',
  'request_id',
] as const;
const queueKey = sql.join(queueFields.map((field) => sql.ref(`requests.${field}`)));
const queueCursor =
  sql<Cursor>`json_build_array(requests.queue_band, requests.queue_rank, requests.next_due_at::text,
  requests.queue_severity, requests.created_at::text, requests.request_id)`.as('cursor');
const queueValues = ([band, rank, due, severity, createdAt, id]: Cursor) =>
  sql`(${band}::smallint, ${rank}::smallint, ${due}::timestamptz, ${severity}::smallint, ${createdAt}::timestamptz, ${id}::uuid)`;
