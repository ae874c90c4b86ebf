import { type RawBuilder, sql } from 'kysely';
import type { Severity } from '../../domain/plans/index.ts';
import type { Status } from '../../domain/requests/index.ts';
import type { Clock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import type { RequestRow } from './rows.ts';

const columns = [
  'requests.request_id as id',
  'requests.company_id as companyId',
  'requests.number',
  'requests.subject',
  'requests.status',
  'requests.severity',
  'requests.plan_id as planId',
  'requests.contract_id as contractId',
  'companies.public_id as companyPublicId',
  'companies.name as companyName',
  'requests.category_id as categoryId',
  'requests.queue_id as queueId',
  'requests.product_id as productId',
  'requests.product_name as productName',
  'requests.version_name as versionName',
  'requests.created_at as createdAt',
  'requests.updated_at as updatedAt',
  'requests.created_by as createdBy',
  'creator.name as createdByName',
  'requests.assignee_id as assigneeId',
  'assignee.name as assigneeName',
  'requests.clock_kind as clockKind',
  'requests.clock_cycle as clockCycle',
  'requests.clock_state as clockState',
  'requests.clock_starts_at as clockStartsAt',
  'requests.clock_warning_at as clockWarningAt',
  'requests.clock_due_at as clockDueAt',
  'requests.clock_answered_at as clockAnsweredAt',
  'requests.clock_calendar as clockCalendar',
  'requests.lapses_at as lapsesAt',
  'requests.catalogue_version as catalogueVersion',
] as const;

const now = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Staff are shown notes as news, customers what they can see. */
export const isUnread = (by: Scope['by']): Condition => {
  if (by.id === null) return sql`false`;
  const newest = sql.ref(by.kind === 'staff' ? 'requests.history_seq' : 'requests.public_seq');
  return sql`(${newest} > coalesce((select seq from request_reads mine
    where mine.company_id = requests.company_id and mine.request_id = requests.request_id
      and mine.person_id = ${by.id}), 0))`;
};

export const withNames = ({ db, by }: Scope) =>
  db
    .selectFrom('requests')
    .innerJoin('companies', 'companies.company_id', 'requests.company_id')
    .innerJoin('people as creator', 'creator.person_id', 'requests.created_by')
    .leftJoin('people as assignee', 'assignee.person_id', 'requests.assignee_id')
    .select(columns)
    .select([isUnread(by).as('unread'), now.as('now')]);

/** The place after which a page begins, exact to the microsecond: instants travel as PostgreSQL's own text. */
export type Cursor = (string | number)[];
export interface Page {
  rows: RequestRow[];
  next: Cursor | null;
}

/** The order of a list: how its rows are sorted, where each stands, and what comes after a place. */
export interface Order {
  by: RawBuilder<unknown>;
  cursor: RawBuilder<Cursor>;
  after: (cursor: Cursor) => Condition;
}

export type Condition = RawBuilder<boolean>;

export const newestFirst: Order = {
  by: sql`requests.created_at desc, requests.request_id desc`,
  cursor: sql`json_build_array(requests.created_at::text, requests.request_id)`,
  after: ([createdAt, id]) =>
    sql`(requests.created_at, requests.request_id) < (${createdAt}::timestamptz, ${id}::uuid)`,
};

/** Sizes of pages that are asked for; more kinds of statements would only fill the connections. */
const SIZES = [30, 50, 100];

/**
 * How many rows are read for a page: one more than it shows. Written into the statement: where PostgreSQL does not know
 * how few are wanted it plans anew each time, which takes longer than reading.
 */
export const rowsFor = (limit: number): RawBuilder<number> =>
  sql.lit((SIZES.find((size) => size >= limit) ?? limit) + 1);

export type Found = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

export function page(found: (Found & { cursor: Cursor })[], limit: number): Page {
  const rows = found.slice(0, limit).map(({ cursor: _cursor, ...row }) => typed(row));
  return { rows, next: found.length > limit ? (found[limit - 1]?.cursor ?? null) : null };
}

export const typed = (row: Found): RequestRow => ({
  ...row,
  status: row.status as Status,
  severity: row.severity as Severity,
  clockKind: row.clockKind as Clock['kind'],
  clockState: row.clockState as Clock['state'],
});
