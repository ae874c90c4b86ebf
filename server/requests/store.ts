import { sql } from 'kysely';
import type { StaffRole } from '../../domain/access/index.ts';
import { isOpen, type QueuePlace } from '../../domain/requests/index.ts';
import { type Clock, leadingClock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn, toColumnOrNull } from '../platform/database/columns.ts';
import type { RunsOn } from './clock-events.ts';
import type { ChainedEvent } from './history.ts';
import type { LockedRequest, RequestState } from './rows.ts';
import { clocksWrittenWith } from './store-clocks.ts';
import { type Besides, effects, together, whatIsWrittenWith } from './store-events.ts';

export interface NewRequest {
  id: string;
  companyId: string;
  number: number;
  createdBy: string;
  channel: 'portal' | 'email' | 'phone';
  categoryId: string;
  queueId: string;
  seenByRoles: readonly StaffRole[] | null;
  product: { productId: string; productName: string; version: string } | null;
  certifiedVersion: boolean;
  osVersion: string | null;
  contractId: string | null;
  planId: string;
  catalogueVersion: number;
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
): Promise<void> =>
  together(
    db,
    {
      listed: db.insertInto('request_directory').values({
        number: request.number,
        company_id: request.companyId,
        request_id: request.id,
      }),
      ...whatIsWrittenWith(db, request, opening, { namedInCompany: request.createdBy }),
      ...clocksWrittenWith(db, request, state, false),
    },
    db
      .insertInto('requests')
      .values({
        company_id: request.companyId,
        request_id: request.id,
        number: request.number,
        created_at: toColumn(opening.occurredAt),
        created_by: request.createdBy,
        channel: request.channel,
        category_id: request.categoryId,
        queue_id: request.queueId,
        seen_by_roles: request.seenByRoles && [...request.seenByRoles],
        product_id: request.product?.productId ?? null,
        version_id: request.product?.version ?? null,
        product_name: request.product?.productName ?? null,
        version_name: request.product?.version ?? null,
        certified_version: request.certifiedVersion,
        os_version: request.osVersion,
        contract_id: request.contractId,
        plan_id: request.planId,
        catalogue_version: request.catalogueVersion,
        subject: request.subject,
        call_code: request.callCode,
        idempotency_key: request.idempotencyKey,
        severity: state.severity,
        ...storedState(state, opening),
      })
      .returning(effects({ ...request, participants: [] }, false)),
  );

/** Has the queue it went to told of a request, when the transaction is kept. */
export async function planTelling({ db }: Scope, companyId: string, requestId: string) {
  const payload = JSON.stringify({ companyId, requestId });
  await sql`select app.enqueue('tell-queue', ${payload}::json, null, ${`tell-queue:${requestId}`})`.execute(
    db,
  );
}

/** Appends an event to the history and stores what follows from it, in one statement. */
export const addEvent = (
  { db, by }: Scope,
  request: LockedRequest,
  state: RequestState,
  event: ChainedEvent,
  besides: Besides,
): Promise<void> =>
  together(
    db,
    {
      ...whatIsWrittenWith(db, request, event, besides),
      ...clocksWrittenWith(db, request, state, true),
    },
    db
      .updateTable('requests')
      .set({
        ...storedState(state, event),
        ended_at: isOpen(state.status) ? null : toColumn(request.endedAt ?? event.recordedAt),
        // Customers' roles may not even name these columns.
        ...(by.kind === 'staff' ? { severity: state.severity, assignee_id: state.assigneeId } : {}),
        ...(besides.runsOn ? storedTerms(besides.runsOn) : {}),
      })
      .where('company_id', '=', request.companyId)
      .where('request_id', '=', request.id)
      .returning(effects(withAdded(request, besides), event.internal)),
  );

/** Who was just added is told too; who was taken away still is. */
function withAdded(request: LockedRequest, besides: Besides): LockedRequest {
  const added = besides.participantAdded ?? besides.successor;
  return added ? { ...request, participants: [...request.participants, added] } : request;
}

const storedState = ({ status, clocks, place, waiting }: RequestState, last: ChainedEvent) => ({
  status,
  updated_at: toColumn(last.recordedAt),
  ...storedLeader(leadingClock(clocks)),
  ...storedPlace(place),
  lapses_at: toColumnOrNull(waiting?.lapsesAt ?? null),
  remind_at: toColumnOrNull(waiting?.remindAt ?? null),
  history_seq: last.seq,
  history_head: last.hash,
  ...(last.internal ? {} : { public_seq: last.seq }),
});

const storedTerms = ({ contractId, planId, catalogueVersion }: RunsOn) => ({
  contract_id: contractId,
  plan_id: planId,
  catalogue_version: catalogueVersion,
});

const storedLeader = (clock: Clock) => ({
  clock_kind: clock.kind,
  clock_cycle: clock.cycle,
  clock_state: clock.state,
  clock_starts_at: toColumnOrNull(clock.startsAt),
  clock_warning_at: toColumnOrNull(clock.warningAt),
  clock_due_at: toColumnOrNull(clock.dueAt),
  clock_answered_at: toColumnOrNull(clock.answeredAt),
  clock_calendar: clock.target?.calendar ?? null,
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

export const withinReach = (db: Scope['db'], number: number, reach: Reach) =>
  reach === null
    ? sql<boolean>`requests.number = ${number} and requests.company_id = (${companyOf(db, number)})`
    : sql<boolean>`requests.number = ${number} and requests.company_id = any (${reach}::uuid[])`;
