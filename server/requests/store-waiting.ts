import { sql } from 'kysely';
import { LAPSE_GRACE_MS } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';

type Key = { companyId: string; id: string };

/** Those that wait longest for their customer and may end now. */
export async function requestsToLapse({ db }: Scope, limit: number): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select company_id as "companyId", request_id as id from requests
    where lapses_at <= now() - ${LAPSE_GRACE_MS} * interval '1 millisecond'
    order by lapses_at limit ${limit}`.execute(db);
  return rows;
}

export async function requestsToRemind({ db }: Scope, limit: number): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select company_id as "companyId", request_id as id from requests
    where remind_at <= now() order by remind_at limit ${limit}`.execute(db);
  return rows;
}

/** Whether anybody was reminded of what this event awaits: an event after it plans the reminder anew. */
export async function wasReminded(
  { db }: Scope,
  { companyId, id }: Key,
  seq: number,
): Promise<boolean> {
  const found = await db
    .selectFrom('outbox')
    .select('mail_id')
    .where('company_id', '=', companyId)
    .where('request_id', '=', id)
    .where('event_seq', '=', seq)
    .where('template', '=', 'lapse_reminder')
    .executeTakeFirst();
  return found !== undefined;
}

export const forgetReminder = ({ db }: Scope, { companyId, id }: Key): Promise<unknown> =>
  db
    .updateTable('requests')
    .set({ remind_at: null })
    .where('company_id', '=', companyId)
    .where('request_id', '=', id)
    .execute();
