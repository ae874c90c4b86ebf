import { type Selectable, sql } from 'kysely';
import type { Status } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import type { Tables } from '../platform/database/database.ts';
import {
  type Condition,
  type Cursor,
  newestFirst,
  type Order,
  type Page,
  page,
  rowsFor,
  withNames,
} from './store-rows.ts';
import { isSearch, type Search, withFound } from './store-search.ts';

/** What is not named does not narrow the queue. */
export interface QueueFilter extends Search {
  state: 'open' | 'ended' | 'all';
  /** A person's id, null for nobody's. */
  assigneeId?: string | null | undefined;
  severity?: number[] | undefined;
  status?: Status[] | undefined;
  planId?: string[] | undefined;
  productId?: string[] | undefined;
  categoryId?: string[] | undefined;
  queueId?: string[] | undefined;
  /** A company's public id. */
  company?: string | undefined;
  due?: 'overdue' | 'within_hour' | 'unexplained' | undefined;
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
  const order = filter.state === 'open' ? inQueue : newestFirst;
  const conditions = conditionsOf(filter);
  if (cursor) conditions.push(order.after(cursor));
  const db = isSearch(filter)
    ? withFound(scope.db, filter, conditions, order.by, limit)
    : withPage(scope.db, conditions, order.by, limit);
  return withNames({ db, by: scope.by })
    .select(order.cursor.as('cursor'))
    .orderBy(order.by)
    .limit(rowsFor(limit));
}

/** The page's own rows stand for the table in what follows: names are looked up for them alone. */
const withPage = (
  db: Scope['db'],
  conditions: Condition[],
  order: Order['by'],
  limit: number,
): Scope['db'] =>
  db.with(
    'requests',
    () => sql<Selectable<Tables['requests']>>`(select * from requests
      ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
      order by ${order} limit ${rowsFor(limit)})`,
  ) as unknown as Scope['db'];

/** Overdue, or due within the hour or overdue: a clock that runs and whose time has come. */
const due = {
  overdue: sql<boolean>`(requests.clock_state = 'running' and requests.clock_due_at < now())`,
  within_hour: sql<boolean>`(requests.clock_state = 'running' and requests.clock_due_at < now() + interval '1 hour')`,
  /** A promise of it is broken, and nobody has said why. */
  unexplained: sql<boolean>`exists (select from request_clocks clock where clock.company_id = requests.company_id
    and clock.request_id = requests.request_id and clock.breach_reason is null
    and (clock.state = 'missed' or (clock.state = 'running' and clock.due_at < now())))`,
};

function conditionsOf(filter: QueueFilter): Condition[] {
  const { state, assigneeId, severity, status, planId, productId, company } = filter;
  const { categoryId, queueId } = filter;
  const conditions: Condition[] = [];
  if (state !== 'all')
    conditions.push(state === 'open' ? sql`requests.open` : sql`not requests.open`);
  if (assigneeId === null) conditions.push(sql`requests.assignee_id is null`);
  else if (assigneeId) conditions.push(sql`requests.assignee_id = ${assigneeId}`);
  if (severity) conditions.push(sql`requests.severity = any (${severity}::smallint[])`);
  if (status) conditions.push(sql`requests.status = any (${status}::text[])`);
  if (planId) conditions.push(sql`requests.plan_id = any (${planId}::text[])`);
  if (productId) conditions.push(sql`requests.product_id = any (${productId}::text[])`);
  if (categoryId) conditions.push(sql`requests.category_id = any (${categoryId}::text[])`);
  // One queue is a stretch of its own index in the queue's order; several are met on the way through all.
  if (queueId?.length === 1) conditions.push(sql`requests.queue_id = ${queueId[0]}`);
  else if (queueId) conditions.push(sql`requests.queue_id = any (${queueId}::text[])`);
  if (company)
    conditions.push(
      sql`requests.company_id = (select company_id from company_directory where public_id = ${company})`,
    );
  if (filter.due) conditions.push(due[filter.due]);
  return conditions;
}

/** One index, one row comparison a page. */
const queueKey = sql.raw(
  ['queue_band', 'queue_rank', 'next_due_at', 'queue_severity', 'created_at', 'request_id']
    .map((field) => `requests.${field}`)
    .join(', '),
);
const inQueue: Order = {
  by: queueKey,
  cursor: sql`json_build_array(requests.queue_band, requests.queue_rank, requests.next_due_at::text,
    requests.queue_severity, requests.created_at::text, requests.request_id)`,
  after: ([band, rank, dueAt, severity, createdAt, id]) => sql`(${queueKey}) > (${band}::smallint,
    ${rank}::smallint, ${dueAt}::timestamptz, ${severity}::smallint, ${createdAt}::timestamptz, ${id}::uuid)`,
};

export interface OpenCounts {
  open: number;
  mine: number;
  unassigned: number;
  overdue: number;
  withinHour: number;
  awaitingCustomer: number;
}

/** How many open requests are in each of these queues; nothing of those that have none. */
export async function countOpenIn(
  { db }: Scope,
  queueIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select queue_id as id, count(*)::int as count from requests
    where open and queue_id = any (${[...queueIds]}::text[]) group by queue_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The numbers beside the queue's views; all are of open requests. */
export async function countOpen({ db, by }: Scope): Promise<OpenCounts> {
  const { rows } = await sql<OpenCounts>`
    select count(*)::int as open, (count(*) filter (where assignee_id = ${by.id}))::int as mine,
      (count(*) filter (where assignee_id is null))::int as unassigned,
      (count(*) filter (where ${due.overdue}))::int as overdue,
      (count(*) filter (where ${due.within_hour}))::int as "withinHour",
      (count(*) filter (where status = 'awaiting_customer'))::int as "awaitingCustomer"
    from requests where open`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('the database did not count');
  return counts;
}
