import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

/** A person and their membership in each company, also those they left. */
export interface Known {
  personId: string;
  companies: { companyId: string; role: string; isMember: boolean }[];
}

export async function knownOf({ db }: Scope, personId: string): Promise<Known> {
  const rows = await db
    .selectFrom('memberships')
    .select(['company_id as companyId', 'role'])
    .select((columns) => columns('left_at', 'is', null).$castTo<boolean>().as('isMember'))
    .where('person_id', '=', personId)
    .execute();
  return { personId, companies: rows };
}

/** False where they were forgotten already; nobody else does it until the transaction ends. */
export async function holdPerson({ db }: Scope, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean;
  }>`select app.hold_person(${personId}) as held`.execute(db);
  return rows[0]?.held === true;
}

/** Names and addresses that a person has, or had. */
export async function namesOf({ db }: Scope, personId: string): Promise<string[]> {
  const { rows } = await sql<{ names: string[] }>`
    select app.names_of(${personId}) as names`.execute(db);
  return rows[0]?.names ?? [];
}

export async function nextContactNumber({ db }: Scope): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select nextval('former_contact_seq')::int as number`.execute(db);
  return rows[0]?.number ?? 0;
}

/** Everything outside of the requests' histories. `at`: epoch ms. */
export async function forgetPerson(
  { db }: Scope,
  personId: string,
  { label, words }: { label: string; words: readonly string[] },
  at: number,
): Promise<void> {
  await sql`select app.forget_person(${personId}, ${label}, ${words}::text[], ${toColumn(at)})`.execute(
    db,
  );
}

export async function forgetCompany(
  { db }: Scope,
  companyId: string,
  label: string,
  at: number,
): Promise<void> {
  await sql`select app.forget_company(${companyId}, ${label}, ${toColumn(at)})`.execute(db);
}

/**
 * Everybody who ever belonged to a company; `goes`: they did until its deletion was due (epoch ms), and no other company has
 * them, nor the vendor.
 */
export async function peopleOf(
  { db }: Scope,
  companyId: string,
  dueAt: number,
): Promise<{ personId: string; goes: boolean }[]> {
  const { rows } = await sql<{ personId: string; goes: boolean }>`
    select m.person_id as "personId", p.anonymised_at is null
      and m.left_at >= ${toColumn(dueAt)}::timestamptz
      and not exists (select from staff_roles s where s.person_id = m.person_id)
      and not exists (select from memberships o where o.person_id = m.person_id
        and o.company_id <> m.company_id and o.left_at is null) as goes
    from memberships m join people p using (person_id) where m.company_id = ${companyId}
    order by m.joined_at, m.person_id`.execute(db);
  return rows;
}

export const findCompanyName = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('companies')
    .select(['name', 'public_id as publicId'])
    .where('company_id', '=', companyId)
    .executeTakeFirstOrThrow();

/** Deletions of one person that wait in vain: they were deleted with their company, or by a command. */
export const endDeletionsOf = ({ db }: Scope, personId: string, now: number) =>
  db
    .updateTable('person_deletions')
    .set({ ended_at: toColumn(now), outcome: 'carried_out' })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
