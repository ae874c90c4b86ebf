import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { LeasedMail } from './store.ts';

/** Which entries of the history the words know of that are about to be sent. */
export async function noteWritten(
  { db }: Scope,
  { mail_id }: LeasedMail,
  historySeq: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ written_seq: historySeq })
    .where('mail_id', '=', mail_id)
    .execute();
}

/**
 * Whether the mail to somebody about an entry went out, or is going out, in words from before the entry `before`. One
 * that still waits will be written anew.
 */
export async function wasToldBefore(
  { db }: Scope,
  about: { companyId: string; requestId: string; personId: string; eventSeq: number },
  before: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select(sql<boolean>`true`.as('told'))
    .where('company_id', '=', about.companyId)
    .where('request_id', '=', about.requestId)
    .where('person_id', '=', about.personId)
    .where('event_seq', '=', about.eventSeq)
    .where('state', 'in', ['sending', 'sent'])
    .where(sql<boolean>`coalesce(written_seq, 0) < ${before}`)
    .executeTakeFirst();
  return row !== undefined;
}
