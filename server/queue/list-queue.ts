import type { QueuePage } from '../../api/queue.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { decodeCursor, encodeCursor, presentSummary, queuePage } from '../requests/index.ts';

export interface QueueQuery {
  state: 'open' | 'ended' | 'all';
  /** Or a person's id. */
  assignee: string;
  cursor?: string | undefined;
  limit: number;
}

/** A4: the open requests in the queue's order, the ended ones newest first. Error: bad_cursor. */
export async function listQueue(
  scope: Scope,
  query: QueueQuery,
  reader: { actor: Actor; book: CatalogueBook },
): Promise<QueuePage> {
  const order = query.state === 'open' ? 'queue' : 'newest';
  const cursor = query.cursor ? decodeCursor(query.cursor, order) : null;
  const filter = { state: query.state, assigneeId: assigneeOf(query.assignee, reader.actor) };
  const { rows, next } = await queuePage(scope, filter, cursor, query.limit);
  const now = await databaseNow(scope.db);
  return {
    items: rows.map((row) => ({ ...presentSummary(row, { ...reader, now }), onlookers: [] })),
    next: next && encodeCursor(next),
  };
}

/** A person's id, null for nobody's, undefined for anybody's. */
function assigneeOf(wanted: string, actor: Actor): string | null | undefined {
  if (wanted === 'anyone') return undefined;
  if (wanted === 'nobody') return null;
  return wanted === 'me' ? actor.id : wanted;
}
