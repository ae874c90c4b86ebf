import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export interface Viewing {
  id: string;
  companyId: string;
  /** As whom. */
  personId: string;
  staffId: string;
  sessionId: string;
  reason: string;
  /** Epoch ms. */
  startedAt: number;
  expiresAt: number;
}

/** A member who may sign in; undefined for everybody else. */
export const findMember = ({ db }: Scope, companyId: string, personId: string) =>
  db
    .selectFrom('memberships as member')
    .innerJoin('people as person', 'person.person_id', 'member.person_id')
    .select(['person.person_id as id', 'person.name'])
    .where('member.company_id', '=', companyId)
    .where('member.person_id', '=', personId)
    .where('member.left_at', 'is', null)
    .where('person.suspended_at', 'is', null)
    .executeTakeFirst();

/** By the hash of its token; only the gatekeeper may ask. */
export const findSessionId = async ({ db }: Scope, tokenHash: Buffer) =>
  (
    await db
      .selectFrom('sessions')
      .select('session_id as id')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
  )?.id;

export const addViewing = ({ db }: Scope, viewing: Viewing) =>
  db
    .insertInto('viewings')
    .values({
      company_id: viewing.companyId,
      viewing_id: viewing.id,
      person_id: viewing.personId,
      staff_id: viewing.staffId,
      session_id: viewing.sessionId,
      reason: viewing.reason,
      started_at: toColumn(viewing.startedAt),
      expires_at: toColumn(viewing.expiresAt),
    })
    .execute();

interface Ended {
  id: string;
  companyId: string;
  personId: string;
  /** Epoch ms. */
  endedAt: number;
}

/** One that a member of staff began and that runs; undefined where it has ended, or is somebody else's. */
export async function endOwn(
  { db }: Scope,
  viewingId: string,
  staffId: string,
  now: number,
): Promise<Ended | undefined> {
  const { rows } = await sql<Ended>`
    update viewings set ended_at = least(expires_at, ${instantValue(now)})
    where viewing_id = ${viewingId} and staff_id = ${staffId} and ended_at is null
    returning ${ended}`.execute(db);
  return rows[0];
}

/** Those whose time was over by `now` (epoch ms), each told once. */
export async function endExpired({ db }: Scope, now: number): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    update viewings set ended_at = expires_at where ended_at is null and expires_at <= ${instantValue(now)}
    returning ${ended}`.execute(db);
  return rows;
}

const ended = sql`viewing_id as id, company_id as "companyId", person_id as "personId", ended_at as "endedAt"`;
