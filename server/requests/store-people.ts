import { sql } from 'kysely';
import { rolesThatMay, type StaffRole } from '../../domain/access/index.ts';
import type { AddressedMember } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import type { Reader } from './rows.ts';
import { haveRead } from './store-events.ts';

/** Whether all of these, each named once, are staff who work on requests that these roles see, and can sign in. */
export async function areStaff(
  { db }: Scope,
  personIds: string[],
  roles: readonly StaffRole[] = rolesThatMay('workOnRequests'),
): Promise<boolean> {
  const rows = await db
    .selectFrom('staff_roles')
    .innerJoin('people', 'people.person_id', 'staff_roles.person_id')
    .select('people.person_id')
    .distinct()
    .where('people.person_id', 'in', personIds)
    .where('people.suspended_at', 'is', null)
    .where('staff_roles.role', 'in', roles)
    .execute();
  return rows.length === personIds.length;
}

/** A member of the company, for the e-mail to them. */
export async function findMember({ db }: Scope, companyId: string, personId: string) {
  const row = await db
    .selectFrom('members')
    .innerJoin('people', 'people.person_id', 'members.person_id')
    .select(['people.person_id as personId', 'people.language'])
    .where('members.company_id', '=', companyId)
    .where('members.person_id', '=', personId)
    .executeTakeFirst();
  return row && { ...row, language: row.language as Reader['language'] };
}

/** Numbers of the open requests that a member opened or took over, in order. */
export async function numbersAnsweredBy(
  { db }: Scope,
  companyId: string,
  personId: string,
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from requests
    where company_id = ${companyId} and open and (created_by = ${personId} or exists (
      select from request_participants part where part.company_id = requests.company_id
        and part.request_id = requests.request_id and part.person_id = ${personId} and part.took_over))
    order by number`.execute(db);
  return rows.map(({ number }) => number);
}

/**
 * Members with their addresses, to tell whose lies outside the company; by name. With `followers` these alone, and who
 * manages the company.
 */
export async function listAddresses(
  { db }: Scope,
  companyId: string,
  followers: readonly string[] | null = null,
): Promise<AddressedMember[]> {
  const { rows } = await sql<AddressedMember>`
    select member.person_id as id, person.name, address.email, member.role, ${otherCompany} as "otherCompany"
    from members member join people person using (person_id) join email_directory address using (person_id)
    where member.company_id = ${companyId}
      and (${followers}::uuid[] is null or member.person_id = any (${followers}::uuid[]) or member.role <> 'user')
    order by person.name, member.person_id`.execute(db);
  return rows;
}

/** Of whoever is there through a merger alone, the company they are in by themselves. */
const otherCompany = sql<string | null>`(
  select min(company.name) from company_groups merged
    join memberships own on own.company_id = merged.with_id and own.person_id = member.person_id and own.left_at is null
    join companies company on company.company_id = own.company_id
  where merged.company_id = member.company_id
  having not bool_or(own.company_id = member.company_id))`;

/** Whether a person is still to be told of a request that these of the company follow: see `readersOf`. */
export async function isToBeTold(
  { db }: Scope,
  { companyId, followers }: { companyId: string; followers: string[] },
  personId: string,
): Promise<boolean> {
  const { rows } = await sql<{ told: boolean }>`
    select reader.person_id = any (${followers}) or (reader.role in ('owner', 'administrator') and not exists (
        select from members follower where follower.company_id = ${companyId}
          and follower.person_id = any (${followers}))) as told
    from members reader
    where reader.company_id = ${companyId} and reader.person_id = ${personId}`.execute(db);
  return rows[0]?.told ?? false;
}

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

/** What a company still waits for, in order. */
export const openRequestsOf = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('requests')
    .select(['request_id as id', 'number', 'subject'])
    .where('company_id', '=', companyId)
    .where('open', '=', true)
    .orderBy('number')
    .execute();

/** Staff who have one of the roles and can sign in. */
export async function staffWith({ db }: Scope, roles: readonly StaffRole[]): Promise<Reader[]> {
  return db
    .selectFrom('staff_roles')
    .innerJoin('people', 'people.person_id', 'staff_roles.person_id')
    .select(['people.person_id as personId', 'people.language'])
    .distinct()
    .where('people.suspended_at', 'is', null)
    .where('staff_roles.role', 'in', roles)
    .orderBy('people.person_id')
    .execute();
}
