import type { QueueItem, QueuePage } from '../../api/queue.ts';
import type { Status } from '../../domain/requests/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { readPresence } from '../live/index.ts';
import { encodeCursor } from '../platform/cursor.ts';
import {
  decodeCursor,
  presentSummaries,
  type QueueFilter,
  queuePage,
  searchOf,
} from '../requests/index.ts';

export interface QueueAsked {
  state: 'open' | 'ended' | 'all';
  /** `anyone`, `me`, `nobody` or a person's id. */
  assignee: string;
  severity?: number[] | undefined;
  status?: Status[] | undefined;
  planId?: string[] | undefined;
  productId?: string[] | undefined;
  categoryId?: string[] | undefined;
  queueId?: string[] | undefined;
  typeId?: string[] | undefined;
  company?: string | undefined;
  due?: QueueFilter['due'];
  search?: string | undefined;
}

export interface QueueQuery extends QueueAsked {
  cursor?: string | undefined;
  limit: number;
}

/** A4: the open requests in the queue's order, others newest first. Error: bad_cursor. */
export async function listQueue(
  scope: Scope,
  { cursor, limit, assignee, search, ...filter }: QueueQuery,
  reader: { actor: Actor; book: CatalogueBook },
): Promise<QueuePage> {
  const place = cursor ? decodeCursor(cursor, filter.state === 'open' ? 'queue' : 'newest') : null;
  const wanted = queueFilter({ ...filter, assignee, search }, reader.actor);
  const [{ rows, next }, onlookers] = await Promise.all([
    queuePage(scope, wanted, place, limit),
    onlookersBut(scope, reader.actor),
  ]);
  const items = (await presentSummaries(rows, reader)).map((summary) => ({
    ...summary,
    onlookers: onlookers.get(summary.number) ?? [],
  }));
  return { items, next: next && encodeCursor(next) };
}

/** What is asked, as this reader means it. */
export function queueFilter(
  { assignee, search, ...filter }: QueueAsked,
  actor: Actor,
): QueueFilter {
  return { ...filter, ...searchOf(search), assigneeId: assigneeOf(assignee, actor) };
}

/** A person's id, null for nobody's, undefined for anybody's. */
function assigneeOf(wanted: string, actor: Actor): string | null | undefined {
  if (wanted === 'anyone') return undefined;
  if (wanted === 'nobody') return null;
  return wanted === 'me' ? actor.id : wanted;
}

/** Who else looks at which request, by its number. */
async function onlookersBut(
  scope: Scope,
  reader: Actor,
): Promise<Map<string, QueueItem['onlookers']>> {
  const { viewing } = await readPresence(scope);
  const others = viewing.filter(({ id }) => id !== reader.id);
  const byNumber = Map.groupBy(others, ({ number }) => number);
  return new Map(
    [...byNumber].map(([number, people]) => [
      number,
      people.map(({ number: _number, ...person }) => person),
    ]),
  );
}
