import { sql } from 'kysely';
import type { StaffRole } from '../../domain/access/index.ts';
import type { AnnouncementType } from '../../domain/escalation/index.ts';
import type { ClockKind } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';

export interface RequestKey {
  companyId: string;
  requestId: string;
}

/** A running clock of which something is to be announced. Instants are epoch ms. */
export interface DueClock extends RequestKey {
  kind: ClockKind;
  cycle: number;
  dueAt: number;
  /** Step and moment, in order. */
  alarms: [string, number][];
  number: number;
  companyPublicId: string;
  planId: string;
  assigneeId: string | null;
  /** The roles that see its request (R8); null for everybody who works on requests. */
  seenByRoles: StaffRole[] | null;
}

/** What a listener is told of an announcement: ids and codes only. Instants are ISO. */
export interface AnnouncementEvent {
  id: string;
  type: AnnouncementType;
  at: string;
  plannedFor: string;
  request: string;
  /** Its public id. */
  company: string;
  clock: ClockKind;
  cycle: number;
  step: string;
  /** Of the target; null for a step after the breach, and for the plan's own first warning. */
  share: number | null;
  dueAt: string;
}

export interface NewAnnouncement extends RequestKey {
  kind: ClockKind;
  cycle: number;
  step: string;
  id: string;
  plannedFor: string;
  announcedAt: string;
  event: AnnouncementEvent;
}

export interface LockedBatch {
  /** The moment up to which alarms are due, epoch ms. */
  now: number;
  /** One for each clock that is due, at most as many as asked for. */
  locked: RequestKey[];
}

/** Locks the requests of the clocks that have waited longest; those that somebody else holds are passed over. */
export async function lockDue({ db }: Scope, limit: number): Promise<LockedBatch> {
  const { rows } = await sql<RequestKey & { now: number }>`
    select clock.company_id as "companyId", clock.request_id as "requestId",
      floor(extract(epoch from now()) * 1000)::bigint as now
    from request_clocks clock join requests using (company_id, request_id)
    where clock.next_alarm_at <= now() and clock.alarms is not null
    order by clock.next_alarm_at limit ${limit}
    for update of requests skip locked`.execute(db);
  return { now: rows[0]?.now ?? 0, locked: rows };
}

/**
 * What is due of locked requests. A statement of its own: the one that locked them may have read clocks as they were
 * before somebody answered.
 */
export async function dueClocks(
  { db }: Scope,
  keys: readonly RequestKey[],
  now: number,
): Promise<DueClock[]> {
  const { rows } = await sql<DueClock>`
    select clock.company_id as "companyId", clock.request_id as "requestId", clock.kind, clock.cycle,
      clock.due_at as "dueAt", clock.alarms, request.number, company.public_id as "companyPublicId",
      request.plan_id as "planId", request.assignee_id as "assigneeId",
      request.seen_by_roles as "seenByRoles"
    from unnest(${keys.map(({ companyId }) => companyId)}::uuid[], ${keys.map(({ requestId }) => requestId)}::uuid[])
        as locked (company_id, request_id)
      join request_clocks clock using (company_id, request_id)
      join requests request using (company_id, request_id)
      join companies company using (company_id)
    where clock.next_alarm_at <= ${new Date(now)} and clock.alarms is not null
    order by request.number, clock.kind, clock.cycle`.execute(db);
  return rows;
}

/** Those with clocks that nobody has planned yet. */
export async function unplannedRequests({ db }: Scope, limit: number): Promise<RequestKey[]> {
  const { rows } = await sql<RequestKey>`
    select company_id as "companyId", request_id as "requestId" from request_clocks
    where next_alarm_at <= now() and alarms is null order by next_alarm_at limit ${limit}`.execute(
    db,
  );
  return rows;
}

export async function postponePlanning(
  { db }: Scope,
  { companyId, requestId }: RequestKey,
): Promise<void> {
  await sql`
    update request_clocks set next_alarm_at = now() + interval '1 hour'
    where (company_id, request_id) = (${companyId}, ${requestId}) and alarms is null`.execute(db);
}

/** Returns the ids of those that were not announced before: each step of a clock is announced once. */
export async function addAnnouncements(
  { db }: Scope,
  announcements: readonly NewAnnouncement[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into clock_announcements (company_id, request_id, kind, cycle, step, announcement_id, planned_for,
        announced_at, event)
      select "companyId", "requestId", kind, cycle, step, id, "plannedFor", "announcedAt", event
      from jsonb_to_recordset(${JSON.stringify(announcements)}::jsonb) as made ("companyId" uuid, "requestId" uuid,
        kind text, cycle integer, step text, id uuid, "plannedFor" timestamptz, "announcedAt" timestamptz, event jsonb)
      on conflict do nothing returning announcement_id as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export interface NewNotification {
  personId: string;
  announcementId: string;
  /** ISO. */
  at: string;
  seen: boolean;
}

export async function addNotifications(
  { db }: Scope,
  notifications: readonly NewNotification[],
): Promise<void> {
  if (notifications.length === 0) return;
  await sql`
    insert into notifications (person_id, announcement_id, notified_at, seen_at)
      select "personId", "announcementId", at, case when seen then at end
      from jsonb_to_recordset(${JSON.stringify(notifications)}::jsonb)
        as made ("personId" uuid, "announcementId" uuid, at timestamptz, seen boolean)`.execute(db);
}

/** What is left to be announced. */
export type Rest = Pick<DueClock, 'companyId' | 'requestId' | 'kind' | 'cycle' | 'alarms'>;

export async function keepRest({ db }: Scope, clocks: readonly Rest[]): Promise<void> {
  await sql`
    update request_clocks clock set alarms = rest.alarms,
      next_alarm_at = timestamptz 'epoch' + (rest.alarms -> 0 ->> 1)::bigint * interval '1 millisecond'
    from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb)
      as rest ("companyId" uuid, "requestId" uuid, kind text, cycle integer, alarms jsonb)
    where (clock.company_id, clock.request_id, clock.kind, clock.cycle)
      = (rest."companyId", rest."requestId", rest.kind, rest.cycle)`.execute(db);
}

/** A4: past its plan's first warning a request stands in the first band. */
export async function moveToFirstBand({ db }: Scope, keys: readonly RequestKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update requests set queue_band = 1, queue_rank = 0
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as warned ("companyId" uuid, "requestId" uuid)
    where (requests.company_id, requests.request_id) = (warned."companyId", warned."requestId")
      and queue_band > 1`.execute(db);
}

/** More changes in one breath are told as one: everybody at the desk asks for everything again. */
const TOLD_ONE_BY_ONE = 50;

/** Open pages of staff are told, when the transaction is kept; nothing changed for customers. */
export async function tellDesks({ db }: Scope, keys: readonly RequestKey[]): Promise<void> {
  if (keys.length > TOLD_ONE_BY_ONE) {
    await sql`select pg_notify('live', '{"manyRequests":true}')`.execute(db);
    return;
  }
  await sql`
    select pg_notify('live', json_build_object('request', request.number, 'company', request.company_id,
      'by', request.created_by, 'with', '[]'::json, 'seenByRoles', request.seen_by_roles, 'internal', true)::text)
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as told ("companyId" uuid, "requestId" uuid)
      join requests request on (request.company_id, request.request_id) = (told."companyId", told."requestId")`.execute(
    db,
  );
}
