import { type Insertable, type Selectable, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn, toColumnOrNull } from '../platform/database/columns.ts';
import type { Tables } from '../platform/database/database.ts';

type NewMail = Omit<Insertable<Tables['outbox']>, 'state' | 'created_at' | 'not_before'>;

/**
 * Puts a mail in the outbox with the job that sends it, now or at `notBefore` (epoch ms), in one statement. A mail about a request is remembered by its
 * Message-ID; a first mail that goes to two people has one. The roles that insert may do no more: nothing is returned.
 */
export async function insertMail({ db }: Scope, mail: NewMail, notBefore?: number): Promise<void> {
  const created_at = sql<Date>`date_trunc('milliseconds', now())`;
  const not_before = toColumnOrNull(notBefore ?? null);
  const queued = db
    .insertInto('outbox')
    .values({ ...mail, state: 'queued', created_at, not_before });
  const job = sql`app.enqueue('send-mail', ${JSON.stringify({ mailId: mail.mail_id })}::json, ${not_before}, ${`send-mail:${mail.mail_id}`})`;
  const { company_id, request_id, message_id } = mail;
  const known = db.with('mail', () => queued);
  if (!company_id || !request_id) {
    await known.selectNoFrom(job.as('job')).execute();
    return;
  }
  await known
    .with('message', () =>
      db
        .insertInto('message_directory')
        .values({ message_id, company_id, request_id })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .selectNoFrom(job.as('job'))
    .execute();
}

/** A mail that this process alone may send until its lease ends. `attempts` is the lease's number. */
export type LeasedMail = Selectable<Tables['outbox']>;

/** Times are epoch milliseconds. Undefined: sent, failed, not there, or leased by another. */
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

export async function isLeased(scope: Scope, mailId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('outbox')
    .select('state')
    .where('mail_id', '=', mailId)
    .executeTakeFirst();
  return row?.state === 'sending';
}

export type Outcome = { state: 'sent' } | { state: 'queued' | 'failed'; error: string };

/** Ends a lease at `now` (epoch ms). Does nothing where it ran out and another process has the mail. */
export async function endLease(
  scope: Scope,
  mail: LeasedMail,
  outcome: Outcome,
  now: number,
): Promise<void> {
  await scope.db
    .updateTable('outbox')
    .set({
      state: outcome.state,
      lease_until: null,
      last_error: outcome.state === 'sent' ? null : outcome.error.slice(0, 500),
      sent_at: outcome.state === 'sent' ? toColumn(now) : null,
    })
    .where('mail_id', '=', mail.mail_id)
    .where('state', '=', 'sending')
    .where('attempts', '=', mail.attempts)
    .execute();
}

/** Undefined where the person has no address any more or is suspended: then nothing may be told. */
export function findReader(
  scope: Scope,
  personId: string,
): Promise<{ name: string; address: string } | undefined> {
  return scope.db
    .selectFrom('people')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .select(['people.name', 'email_directory.email as address'])
    .where('people.person_id', '=', personId)
    .where('people.suspended_at', 'is', null)
    .executeTakeFirst();
}

export function findRegistrationAddress(
  scope: Scope,
  registrationId: string,
): Promise<{ address: string } | undefined> {
  return scope.db
    .selectFrom('registrations')
    .select('email as address')
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
}

export async function insertRegistrationLink(
  scope: Scope,
  link: { tokenHash: Buffer; registrationId: string; expiresAt: number },
): Promise<void> {
  await scope.db
    .insertInto('registration_links')
    .values({
      token_hash: link.tokenHash,
      registration_id: link.registrationId,
      expires_at: toColumn(link.expiresAt),
    })
    .execute();
}

/** Plans every mail that waits: now, when it may go, or when the lease of a process that may be dead ends. */
export async function enqueueWaiting(scope: Scope): Promise<void> {
  await sql`select app.enqueue('send-mail', json_build_object('mailId', mail_id),
      greatest(not_before, lease_until), 'send-mail:' || mail_id)
    from outbox where state in ('queued', 'sending')`.execute(scope.db);
}
