import { sql } from 'kysely';
import type { Severity } from '../../domain/plans/index.ts';
import type { QueuePlace, Status } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn, toColumnOrNull } from '../platform/database/columns.ts';
import type { ChainedEvent, EventKind } from './history.ts';
import type { LockedRequest, RequestState } from './rows.ts';

export interface NewRequest {
  id: string;
  companyId: string;
  number: number;
  createdBy: string;
  channel: 'portal' | 'email' | 'phone';
  productId: string;
  productName: string;
  version: string;
  certifiedVersion: boolean;
  osVersion: string | null;
  contractId: string | null;
  planId: string;
  subject: string;
  callCode: string;
  idempotencyKey: string | null;
}

/** The next request's number and the database's time (epoch ms), in one round trip. */
export async function nextNumber({ db }: Scope): Promise<{ number: number; now: number }> {
  const { rows } = await sql<{ number: number; now: number }>`
    select nextval('request_number_seq') as number,
      floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  const [next] = rows;
  if (!next) throw new Error('the database gave no number');
  return next;
}

export const findByIdempotencyKey = (
  { db }: Scope,
  companyId: string,
  personId: string,
  key: string,
) =>
  db
    .selectFrom('requests')
    .select('number')
    .where('company_id', '=', companyId)
    .where('created_by', '=', personId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

/** The request, its number in the directory and the first event of its history, in one statement. */
export const addRequest = (
  { db }: Scope,
  request: NewRequest,
  state: RequestState,
  opening: ChainedEvent,
) =>
  db
    .with('listed', () =>
      db.insertInto('request_directory').values({
        number: request.number,
        company_id: request.companyId,
        request_id: request.id,
      }),
    )
    .with('event', () => insertEvent(db, request.companyId, opening))
    .with('words', () => insertWords(db, request.companyId, opening))
    .insertInto('requests')
    .values({
      company_id: request.companyId,
      request_id: request.id,
      number: request.number,
      created_at: toColumn(opening.occurredAt),
      created_by: request.createdBy,
      channel: request.channel,
      category: 'technical_support',
      product_id: request.productId,
      version_id: request.version,
      product_name: request.productName,
      version_name: request.version,
      certified_version: request.certifiedVersion,
      os_version: request.osVersion,
      contract_id: request.contractId,
      plan_id: request.planId,
      subject: request.subject,
      call_code: request.callCode,
      idempotency_key: request.idempotencyKey,
      severity: state.severity,
      ...storedState(state, opening),
    })
    .execute();

/** Appends an event to the history and stores what follows from it, in one statement. */
export const addEvent = (
  { db, by }: Scope,
  request: LockedRequest,
  state: RequestState,
  event: ChainedEvent,
) =>
  db
    .with('event', () => insertEvent(db, request.companyId, event))
    .with('words', () => insertWords(db, request.companyId, event))
    .updateTable('requests')
    .set({
      ...storedState(state, event),
      // Customers' roles may not even name these columns.
      ...(by.kind === 'staff' ? { severity: state.severity, assignee_id: state.assigneeId } : {}),
    })
    .where('company_id', '=', request.companyId)
    .where('request_id', '=', request.id)
    .execute();

const insertEvent = (db: Scope['db'], companyId: string, event: ChainedEvent) =>
  db.insertInto('request_events').values({
    company_id: companyId,
    request_id: event.requestId,
    seq: event.seq,
    internal: event.internal,
    occurred_at: toColumn(event.occurredAt),
    recorded_at: toColumn(event.recordedAt),
    kind: event.kind,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    terms: JSON.stringify(event.terms),
    content_hash: event.contentHash,
    hash: event.hash,
  });

const insertWords = (db: Scope['db'], companyId: string, event: ChainedEvent) =>
  db.insertInto('request_event_contents').values({
    company_id: companyId,
    request_id: event.requestId,
    seq: event.seq,
    internal: event.internal,
    salt: event.salt,
    content: JSON.stringify(event.content),
  });

const storedState = ({ status, clock, place }: RequestState, last: ChainedEvent) => ({
  status,
  updated_at: toColumn(last.recordedAt),
  clock_state: clock.state,
  clock_starts_at: toColumnOrNull(clock.startsAt),
  clock_warning_at: toColumnOrNull(clock.warningAt),
  clock_due_at: toColumnOrNull(clock.dueAt),
  clock_answered_at: toColumnOrNull(clock.answeredAt),
  ...storedPlace(place),
  history_seq: last.seq,
  history_head: last.hash,
});

const storedPlace = (place: QueuePlace) => ({
  queue_band: place.band,
  queue_rank: place.rank,
  next_due_at: toColumn(place.nextDueAt),
  queue_severity: place.severity,
});

/** The company of a request by its number: the directory is open to staff and the worker only. */
const companyOf = (db: Scope['db'], number: number) =>
  db.selectFrom('request_directory').select('company_id').where('number', '=', number);

/** `companies` are the caller's; null means all, for staff. */
export type Reach = string[] | null;

export const withinReach = (db: Scope['db'], number: number, reach: Reach) => {
  const rows = db.selectFrom('requests').where('requests.number', '=', number);
  return reach === null
    ? rows.where('requests.company_id', '=', companyOf(db, number))
    : rows.where('requests.company_id', 'in', reach);
};

/** Locks a request until the transaction ends: `seq` and every decision about it are made under this lock. */
export async function lockRequest(
  { db }: Scope,
  number: number,
  reach: Reach,
): Promise<LockedRequest | undefined> {
  if (reach?.length === 0) return undefined;
  return lock(withinReach(db, number, reach));
}

export const lockRequestById = (
  { db }: Scope,
  companyId: string,
  id: string,
): Promise<LockedRequest | undefined> =>
  lock(
    db
      .selectFrom('requests')
      .where('requests.company_id', '=', companyId)
      .where('requests.request_id', '=', id),
  );

async function lock(rows: ReturnType<typeof withinReach>): Promise<LockedRequest | undefined> {
  const row = await rows
    .innerJoin('people', 'people.person_id', 'requests.created_by')
    .select([
      'requests.request_id as id',
      'requests.company_id as companyId',
      'requests.number',
      'requests.status',
      'requests.severity',
      'requests.created_by as createdBy',
      'requests.assignee_id as assigneeId',
      'requests.history_seq as historySeq',
      'requests.history_head as historyHead',
      'people.language as creatorLanguage',
    ])
    .forUpdate('requests')
    .executeTakeFirst();
  return (
    row && {
      ...row,
      status: row.status as Status,
      severity: row.severity as Severity,
      creatorLanguage: row.creatorLanguage as LockedRequest['creatorLanguage'],
    }
  );
}

export const storePlace = ({ db }: Scope, request: LockedRequest, place: QueuePlace) =>
  db
    .updateTable('requests')
    .set(storedPlace(place))
    .where('company_id', '=', request.companyId)
    .where('request_id', '=', request.id)
    .execute();

export async function readHistory({ db }: Scope, request: { companyId: string; id: string }) {
  const rows = await db
    .selectFrom('request_events')
    .select(['seq', 'kind', 'occurred_at as occurredAt', 'terms'])
    .where('company_id', '=', request.companyId)
    .where('request_id', '=', request.id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as EventKind,
    terms: row.terms as Record<string, unknown>,
  }));
}

export async function enqueueMissedWarnings({ db }: Scope): Promise<void> {
  await sql`
    select app.enqueue('warn-request', json_build_object('companyId', company_id, 'requestId', request_id), null,
      'warn-request:' || request_id)
    from requests where open and clock_state = 'running' and queue_band <> 1 and clock_warning_at <= now()`.execute(
    db,
  );
}
