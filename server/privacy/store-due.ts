import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { CompanyDeletion, PersonDeletion } from './store.ts';

/**
 * First the door is shut, then everything is forgotten: what was under way when it shut has ended by then. No call and no
 * transaction of ours lasts as long.
 */
const DOOR_SHUT = sql`interval '1 minute'`;

const isDue = sql`d.ended_at is null and d.due_at <= now()`;
const ownsNone = sql`not exists (select from memberships m where m.person_id = d.person_id
  and m.role = 'owner' and m.left_at is null)`;

/** C6: people whose time has come can sign in no more; who owns a company has it handed over first. */
export async function shutOutDuePeople({ db }: Scope, now: number): Promise<void> {
  await sql`
    with due as (
      update people p set suspended_at = ${toColumn(now)} from person_deletions d
        where p.person_id = d.person_id and p.suspended_at is null and ${isDue} and ${ownsNone}
        returning p.person_id)
    delete from sessions where person_id in (select person_id from due)`.execute(db);
}

/** C6: of a company whose time has come nobody is a member any more. */
export async function shutDueCompanies({ db }: Scope, now: number): Promise<void> {
  await sql`
    update memberships m set left_at = ${toColumn(now)} from company_deletions d
      where m.company_id = d.company_id and m.left_at is null and ${isDue}`.execute(db);
}

/** The next person to be forgotten, held until the transaction ends; passes over those that another process holds. */
export async function holdDuePerson(
  { db }: Scope,
  without: readonly string[],
): Promise<PersonDeletion | undefined> {
  const { rows } = await sql<PersonDeletion>`
    select d.deletion_id as id, d.person_id as "personId", d.asked_at as "askedAt", d.due_at as "dueAt"
    from person_deletions d join people p using (person_id)
    where ${isDue} and ${ownsNone} and p.suspended_at <= now() - ${DOOR_SHUT} and d.deletion_id <> all (${without}::uuid[])
    order by d.due_at limit 1 for update of d skip locked`.execute(db);
  return rows[0];
}

export async function holdDueCompany(
  { db }: Scope,
  without: readonly string[],
): Promise<CompanyDeletion | undefined> {
  const { rows } = await sql<CompanyDeletion>`
    select d.deletion_id as id, d.company_id as "companyId", d.asked_by as "askedBy", d.asked_at as "askedAt",
      d.due_at as "dueAt"
    from company_deletions d
    where ${isDue} and d.deletion_id <> all (${without}::uuid[]) and not exists (select from memberships m
      where m.company_id = d.company_id and (m.left_at is null or m.left_at > now() - ${DOOR_SHUT}))
    order by d.due_at limit 1 for update of d skip locked`.execute(db);
  return rows[0];
}

/** Who has this address, and whether they may be forgotten now. */
export async function findByAddress({ db }: Scope, email: string) {
  const { rows } = await sql<{ personId: string; isStaff: boolean; owns: string | null }>`
    select person_id as "personId",
      exists (select from staff_roles s where s.person_id = e.person_id) as "isStaff",
      (select c.name from memberships m join companies c using (company_id)
        where m.person_id = e.person_id and m.role = 'owner' and m.left_at is null limit 1) as owns
    from email_directory e where email = ${email}`.execute(db);
  return rows[0];
}

export async function shutOut({ db }: Scope, personId: string, now: number): Promise<void> {
  await sql`update people set suspended_at = coalesce(suspended_at, ${toColumn(now)})
    where person_id = ${personId}`.execute(db);
  await sql`delete from sessions where person_id = ${personId}`.execute(db);
}
