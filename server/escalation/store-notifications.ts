import { sql } from 'kysely';
import type { ClockKind, ClockState } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import type { AnnouncementEvent } from './store-alarms.ts';

export interface NotificationRow {
  id: string;
  subject: string;
  companyName: string;
  /** How the clock stands by now; null where a later change took it away. */
  clockState: ClockState | null;
  event: AnnouncementEvent;
  /** Epoch ms. */
  at: number;
  seen: boolean;
  /** When and of which announcement, as PostgreSQL writes them. */
  cursor: [string, string];
}

/** What the reader was told, newest first, after a place. */
export async function listNotifications(
  { db, by }: Scope,
  after: readonly [string, string] | null,
  limit: number,
): Promise<NotificationRow[]> {
  const rest = after
    ? sql`and (told.notified_at, told.announcement_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql``;
  const { rows } = await sql<NotificationRow>`
    select told.announcement_id as id, request.subject, company.name as "companyName", clock.state as "clockState",
      made.event, told.notified_at as at, told.seen_at is not null as seen,
      json_build_array(told.notified_at::text, told.announcement_id) as cursor
    from notifications told
      join clock_announcements made using (announcement_id)
      join requests request using (company_id, request_id)
      join companies company using (company_id)
      left join request_clocks clock using (company_id, request_id, kind, cycle)
    where told.person_id = ${by.id} ${rest}
    order by told.notified_at desc, told.announcement_id desc limit ${limit}`.execute(db);
  return rows;
}

export async function countUnseenNotifications({ db, by }: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from notifications where person_id = ${by.id} and seen_at is null`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Everything up to now. */
export async function markNotificationsSeen({ db, by }: Scope): Promise<void> {
  await sql`update notifications set seen_at = date_trunc('milliseconds', now())
    where person_id = ${by.id} and seen_at is null`.execute(db);
}

/** What was announced of a request, the oldest first. */
export async function announcementsOf({ db }: Scope, number: number): Promise<AnnouncementEvent[]> {
  const { rows } = await sql<{ event: AnnouncementEvent }>`
    select made.event from clock_announcements made join request_directory listed using (company_id, request_id)
    where listed.number = ${number} order by made.announced_at, made.planned_for, made.announcement_id`.execute(
    db,
  );
  return rows.map(({ event }) => event);
}

export interface AnnouncedClock {
  event: AnnouncementEvent;
  kind: ClockKind;
  state: ClockState | null;
  /** Epoch ms; null where it is paused or gone. */
  dueAt: number | null;
  number: number;
  subject: string;
  companyName: string;
  assigneeName: string | null;
}

/** An announcement with its clock as it stands. */
export async function findAnnounced(
  { db }: Scope,
  announcementId: string,
): Promise<AnnouncedClock | undefined> {
  const { rows } = await sql<AnnouncedClock>`
    select made.event, made.kind, clock.state, clock.due_at as "dueAt", request.number, request.subject,
      company.name as "companyName", assignee.name as "assigneeName"
    from clock_announcements made
      join requests request using (company_id, request_id)
      join companies company using (company_id)
      left join request_clocks clock using (company_id, request_id, kind, cycle)
      left join people assignee on assignee.person_id = request.assignee_id
    where made.announcement_id = ${announcementId}`.execute(db);
  return rows[0];
}
