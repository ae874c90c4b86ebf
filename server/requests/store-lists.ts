import { sql } from 'kysely';
import type { Severity } from '../../domain/plans/index.ts';
import type { Status } from '../../domain/requests/index.ts';
import type { Clock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import type { RecordedEvent } from './clock-events.ts';
import type { EventKind } from './history.ts';
import type { RequestRow } from './rows.ts';
import { type Reach, withinReach } from './store.ts';

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
  'requests.product_name as productName',
  'requests.version_name as versionName',
  'requests.created_at as createdAt',
  'requests.updated_at as updatedAt',
  'requests.created_by as createdBy',
  'creator.name as createdByName',
  'requests.assignee_id as assigneeId',
  'assignee.name as assigneeName',
  'requests.clock_state as clockState',
  'requests.clock_starts_at as clockStartsAt',
  'requests.clock_warning_at as clockWarningAt',
  'requests.clock_due_at as clockDueAt',
  'requests.clock_answered_at as clockAnsweredAt',
] as const;

const withNames = (db: Scope['db']) =>
  db
    .selectFrom('requests')
    .innerJoin('companies', 'companies.company_id', 'requests.company_id')
    .innerJoin('people as creator', 'creator.person_id', 'requests.created_by')
    .leftJoin('people as assignee', 'assignee.person_id', 'requests.assignee_id')
    .select(columns);

/** The place after which a page begins, exact to the microsecond: instants travel as PostgreSQL's own text. */
export type Cursor = (string | number)[];
export interface Page {
  rows: RequestRow[];
  next: Cursor | null;
}

export interface QueueFilter {
  state: 'open' | 'ended' | 'all';
  /** A person's id, null for nobody's, undefined for anybody's. */
  assigneeId: string | null | undefined;
}

/** A4: the queue, in the order its index has; ended ones newest first. */
export const queuePage = async (
  { db }: Scope,
  filter: QueueFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page> => page(await queueQuery(db, filter, cursor, limit).execute(), limit);

export function queueQuery(
  db: Scope['db'],
  filter: QueueFilter,
  cursor: Cursor | null,
  limit: number,
) {
  let rows = withNames(db);
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

export interface CompanyFilter {
  state: 'open' | 'ended' | 'all';
  /** Companies all of whose requests the reader sees. */
  whole: string[];
  /** Companies of which the reader sees their own requests only. */
  own: string[];
  personId: string;
}

/** C3: what a customer sees of their companies, newest first. */
export const companyPage = async (
  { db }: Scope,
  filter: CompanyFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page> => page(await companyQuery(db, filter, cursor, limit).execute(), limit);

export function companyQuery(
  db: Scope['db'],
  filter: CompanyFilter,
  cursor: Cursor | null,
  limit: number,
) {
  const { whole, own, personId } = filter;
  let rows = withNames(db).where((where) =>
    where.or([
      ...whole.map((company) => where('requests.company_id', '=', company)),
      ...own.map((company) =>
        where.and([
          where('requests.company_id', '=', company),
          where('requests.created_by', '=', personId),
        ]),
      ),
    ]),
  );
  if (filter.state !== 'all') rows = rows.where('requests.open', '=', filter.state === 'open');
  return newestFirst(rows, cursor, limit);
}

function newestFirst(rows: ReturnType<typeof withNames>, cursor: Cursor | null, limit: number) {
  let found = rows.select(
    sql<Cursor>`json_build_array(requests.created_at::text, requests.request_id)`.as('cursor'),
  );
  if (cursor) {
    const [createdAt, id] = cursor;
    found = found.where(
      sql<boolean>`(requests.created_at, requests.request_id) < (${createdAt}::timestamptz, ${id}::uuid)`,
    );
  }
  return found
    .orderBy('requests.created_at', 'desc')
    .orderBy('requests.request_id', 'desc')
    .limit(limit + 1);
}

type Found = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

function page(found: (Found & { cursor: Cursor })[], limit: number): Page {
  const rows = found.slice(0, limit).map(({ cursor: _cursor, ...row }) => typed(row));
  return { rows, next: found.length > limit ? (found[limit - 1]?.cursor ?? null) : null };
}

const typed = (row: Found): RequestRow => ({
  ...row,
  status: row.status as Status,
  severity: row.severity as Severity,
  clockState: row.clockState as Clock['state'],
});

/** One request with what its page shows beside the conversation. */
export async function findRequest({ db }: Scope, number: number, reach: Reach) {
  if (reach?.length === 0) return undefined;
  const row = await withinReach(db, number, reach)
    .innerJoin('companies', 'companies.company_id', 'requests.company_id')
    .innerJoin('people as creator', 'creator.person_id', 'requests.created_by')
    .leftJoin('people as assignee', 'assignee.person_id', 'requests.assignee_id')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.company_id', '=', 'requests.company_id')
        .onRef('memberships.person_id', '=', 'requests.created_by'),
    )
    .select(columns)
    .select([
      'requests.os_version as osVersion',
      'requests.certified_version as certifiedVersion',
      'requests.call_code as callCode',
      'creator.language as creatorLanguage',
      'memberships.role as creatorRole',
    ])
    .executeTakeFirst();
  return row && { ...row, ...typed(row) };
}

/** One request for the e-mails about it; the worker's, who may read everybody's zone. */
export async function findRequestById({ db }: Scope, companyId: string, id: string) {
  const row = await withNames(db)
    .leftJoin('contracts', (join) =>
      join
        .onRef('contracts.company_id', '=', 'requests.company_id')
        .onRef('contracts.contract_id', '=', 'requests.contract_id'),
    )
    .select([
      'requests.call_code as callCode',
      'creator.language as creatorLanguage',
      'creator.time_zone as creatorTimeZone',
      'contracts.number as contractNumber',
    ])
    .where('requests.company_id', '=', companyId)
    .where('requests.request_id', '=', id)
    .executeTakeFirst();
  return row && { ...row, ...typed(row) };
}

/** The history with its words, oldest first; row security leaves internal entries out for customers. */
export const readEntries = ({ db }: Scope, request: { companyId: string; id: string }) =>
  db
    .selectFrom('request_events as event')
    .leftJoin('request_event_contents as words', (join) =>
      join
        .onRef('words.company_id', '=', 'event.company_id')
        .onRef('words.request_id', '=', 'event.request_id')
        .onRef('words.seq', '=', 'event.seq'),
    )
    .leftJoin('people', 'people.person_id', 'event.actor_id')
    .select([
      'event.seq',
      'event.kind',
      'event.occurred_at as occurredAt',
      'event.actor_kind as actorKind',
      'event.actor_id as actorId',
      'event.internal',
      'event.terms',
      'words.content',
      'people.name as actorName',
    ])
    .where('event.company_id', '=', request.companyId)
    .where('event.request_id', '=', request.id)
    .orderBy('event.seq')
    .execute();

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

/** What the clock needs of an entry. */
export const recorded = ({ kind, occurredAt, terms }: Entry): RecordedEvent => ({
  kind: kind as EventKind,
  occurredAt,
  terms: terms as Record<string, unknown>,
});

/** Staff only: customers' roles cannot read addresses. */
export async function emailOf({ db }: Scope, personId: string): Promise<string> {
  const row = await db
    .selectFrom('email_directory')
    .select('email')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.email ?? '';
}
