import { type Insertable, type Selectable, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn, toColumnOrNull } from '../platform/database/columns.ts';
import type { Tables } from '../platform/database/database.ts';
import { announcementTemplate } from './templates.ts';

type NewMail = Omit<Insertable<Tables['outbox']>, 'state' | 'created_at' | 'not_before'>;

/**
 * Puts a mail in the outbox with the job that sends it, now or at `notBefore` (epoch ms), in one statement. A mail about a
 * request is remembered by its Message-ID; a first mail that goes to two people has one. The roles that insert may do
 * no more: nothing is returned.
 */
export async function insertMail({ db }: Scope, mail: NewMail, notBefore?: number): Promise<void> {
  const created_at = sql<Date>`date_trunc('milliseconds', now())`;
  const not_before = toColumnOrNull(notBefore ?? null);
  const queued = db
    .insertInto('outbox')
    .values({ ...mail, state: 'queued', created_at, not_before });
  const planned = job(mail.mail_id, not_before).as('job');
  const { company_id, request_id, message_id } = mail;
  const known = db.with('mail', () => queued);
  if (!company_id || !request_id) {
    await known.selectNoFrom(planned).execute();
    return;
  }
  await known
    .with('message', () =>
      db
        .insertInto('message_directory')
        .values({ message_id, company_id, request_id })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .selectNoFrom(planned)
    .execute();
}

/** Ids of those who have a mail of this template about a request, sent or not. */
export async function alreadyPromised(
  { db }: Scope,
  template: string,
  companyId: string,
  requestId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('person_id')
    .where('template', '=', template)
    .where('company_id', '=', companyId)
    .where('request_id', '=', requestId)
    .execute();
  return rows.flatMap(({ person_id }) => person_id ?? []);
}

/** Many mails to staff in one statement; only the worker may announce. */
export async function insertAnnouncementMails(
  { db }: Scope,
  mails: readonly {
    mailId: string;
    announcementId: string;
    companyId: string;
    personId: string;
    language: string;
  }[],
): Promise<void> {
  await sql`
    with announced as (
      insert into outbox (mail_id, message_id, template, language, person_id, company_id, announcement_id, state,
          created_at)
        select "mailId", "mailId", ${announcementTemplate}, language, "personId", "companyId", "announcementId",
          'queued', date_trunc('milliseconds', now())
        from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) as mail ("mailId" uuid, "announcementId" uuid,
          "companyId" uuid, "personId" uuid, language text)
        returning mail_id)
    select app.enqueue_all('send-mail', array_agg(json_build_object('mailId', mail_id)),
      array_agg('send-mail:' || mail_id)) from announced`.execute(db);
}

const job = (mailId: string, runAt: Date | 'infinity' | null) =>
  sql`app.enqueue('send-mail', ${JSON.stringify({ mailId })}::json, ${runAt}, ${`send-mail:${mailId}`})`;

/** A mail that this process alone may send until its lease ends. `attempts` is the lease's number. */
export type LeasedMail = Selectable<Tables['outbox']>;

/** Times are epoch milliseconds. Undefined: not due, sent, dropped, failed, not there, or leased by another. */
export function leaseMail(
  scope: Scope,
  mailId: string,
  now: number,
  until: number,
): Promise<LeasedMail | undefined> {
  return scope.db
    .updateTable('outbox')
    .set((row) => ({
      state: 'sending',
      lease_until: toColumn(until),
      attempts: row('attempts', '+', 1),
    }))
    .where('mail_id', '=', mailId)
    .where((row) =>
      row.or([
        row.and([
          row('state', '=', 'queued'),
          row.or([row('not_before', 'is', null), row('not_before', '<=', instantValue(now))]),
        ]),
        row.and([row('state', '=', 'sending'), row('lease_until', '<=', instantValue(now))]),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
}

/** False where it ran out and another process has the mail. `until`: epoch ms. */
export async function renewLease(scope: Scope, mail: LeasedMail, until: number): Promise<boolean> {
  const { numUpdatedRows } = await held(scope, mail)
    .set({ lease_until: toColumn(until) })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** `dropped`: nobody to tell, or nothing to tell any more. `pauseMs`: until the next try. */
export type Outcome =
  | { state: 'sent' | 'dropped' }
  | { state: 'failed'; error: string }
  | { state: 'queued'; error: string; pauseMs: number };

/** Ends a lease at `now` (epoch ms) and plans the next try. Does nothing where another process has the mail. */
export async function endLease(
  scope: Scope,
  mail: LeasedMail,
  outcome: Outcome,
  now: number,
): Promise<void> {
  const next = outcome.state === 'queued' ? toColumn(now + outcome.pauseMs) : null;
  const { numUpdatedRows } = await held(scope, mail)
    .set({
      state: outcome.state,
      lease_until: null,
      not_before: next,
      last_error: 'error' in outcome ? outcome.error.slice(0, 500) : null,
      sent_at: outcome.state === 'sent' ? toColumn(now) : null,
    })
    .executeTakeFirst();
  if (next && numUpdatedRows > 0n) {
    await scope.db.selectNoFrom(job(mail.mail_id, next).as('job')).execute();
  }
}

/** The mail as this process leased it. */
const held = ({ db }: Scope, { mail_id, attempts }: LeasedMail) =>
  db
    .updateTable('outbox')
    .where('mail_id', '=', mail_id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts);

const DUE = sql`greatest(created_at, not_before, lease_until)`;
const JOB = sql`app.enqueue('send-mail', json_build_object('mailId', mail_id), ${DUE}, 'send-mail:' || mail_id)`;

/** Plans every mail that waits: when it may go, or when the lease of a process that may be dead ends. */
export async function planWaiting({ db }: Scope): Promise<void> {
  await sql`select ${JOB} from outbox where state in ('queued', 'sending')`.execute(db);
}

const AT_ONCE = 500;

/** Plans mail again that should have gone `overdueMs` milliseconds ago; a job that it still has keeps its place. */
export async function planOverdue({ db }: Scope, overdueMs: number): Promise<void> {
  await sql`select ${JOB} from (select * from outbox where state in ('queued', 'sending')
    and ${DUE} < now() - ${overdueMs} * interval '1 millisecond' order by created_at limit ${AT_ONCE}) overdue`.execute(
    db,
  );
}

/** Notes mail about events before `instant` (epoch ms) as sent at the time of the event. */
export async function noteAsSent(scope: Scope, instant: number): Promise<void> {
  await sql`update outbox o set state = 'sent', sent_at = e.occurred_at, attempts = 1
    from request_events e
    where (e.company_id, e.request_id, e.seq) = (o.company_id, o.request_id, o.event_seq)
      and o.state = 'queued' and e.occurred_at < ${toColumn(instant)}`.execute(scope.db);
}
