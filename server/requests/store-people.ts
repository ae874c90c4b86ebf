import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Reader } from './rows.ts';
import { haveRead } from './store-events.ts';

/** Whether all of these, each named once, work on requests: staff who are more than system administrators. */
export async function areStaff({ db }: Scope, personIds: string[]): Promise<boolean> {
  const rows = await db
    .selectFrom('staff_roles')
    .innerJoin('people', 'people.person_id', 'staff_roles.person_id')
    .select('people.person_id')
    .distinct()
    .where('people.person_id', 'in', personIds)
    .where('people.suspended_at', 'is', null)
    .where('staff_roles.role', '<>', 'administrator')
    .execute();
  return rows.length === personIds.length;
}

/** A member of the company, for the e-mail to them. */
export async function findMember({ db }: Scope, companyId: string, personId: string) {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['people.person_id as personId', 'people.language'])
    .where('memberships.company_id', '=', companyId)
    .where('memberships.person_id', '=', personId)
    .executeTakeFirst();
  return row && { ...row, language: row.language as Reader['language'] };
}

/** The company's members but these. */
export const listColleagues = (
  { db }: Scope,
  companyId: string,
  without: string[],
): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['people.person_id as id', 'people.name'])
    .where('memberships.company_id', '=', companyId)
    .where('memberships.person_id', 'not in', without)
    .orderBy('people.name')
    .orderBy('people.person_id')
    .execute();

export async function storeRead(
  { db }: Scope,
  request: { companyId: string; id: string },
  personId: string,
  seq: number,
): Promise<void> {
  await haveRead(db, request, personId, seq).execute();
}

/** Everything that stands on these requests of the caller's companies is read by one person. */
export async function storeAllRead(
  { db }: Scope,
  numbers: readonly number[],
  personId: string,
): Promise<void> {
  await sql`insert into request_reads (company_id, request_id, person_id, seq)
    select company_id, request_id, ${personId}, history_seq from requests where number = any (${numbers})
    on conflict (company_id, request_id, person_id) do update set seq = excluded.seq`.execute(db);
}
