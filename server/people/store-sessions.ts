import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';

/** A person's sessions that have not ended at `now`, the newest use first. Epoch ms. */
export const listSessions = (
  { db }: Scope,
  personId: string,
  token: Buffer,
  now: number,
  idleSince: number,
) =>
  db
    .selectFrom('sessions')
    .select([
      'session_id as id',
      'created_at as since',
      'last_seen_at as lastSeenAt',
      'source_address as address',
      'user_agent as userAgent',
      sql<boolean>`token_hash = ${token}`.as('current'),
    ])
    .where('person_id', '=', personId)
    .where('expires_at', '>', instantValue(now))
    .where('last_seen_at', '>', instantValue(idleSince))
    .orderBy('last_seen_at', 'desc')
    .orderBy('session_id')
    .execute();

/** Whether it was the session of `token`; null where the person has no such session. */
export async function removeSessionById(
  { db }: Scope,
  personId: string,
  id: string,
  token: Buffer,
): Promise<boolean | null> {
  const removed = await db
    .deleteFrom('sessions')
    .where('session_id', '=', id)
    .where('person_id', '=', personId)
    .returning(sql<boolean>`token_hash = ${token}`.as('current'))
    .executeTakeFirst();
  return removed?.current ?? null;
}

/** Sessions and tickets of a person, or of everybody (null). Returns who had a session. */
export async function removeAllEntries({ db }: Scope, personId: string | null): Promise<string[]> {
  const tickets = db.deleteFrom('sign_in_tickets');
  await (personId === null ? tickets : tickets.where('person_id', '=', personId)).execute();
  const sessions = db.deleteFrom('sessions').returning('person_id as personId');
  const ended = await (personId === null
    ? sessions
    : sessions.where('person_id', '=', personId)
  ).execute();
  return [...new Set(ended.map((session) => session.personId))];
}
