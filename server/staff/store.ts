import { sql } from 'kysely';
import { rolesThatMay, type StaffRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn, toColumnOrNull } from '../platform/database/columns.ts';

export interface StaffMember {
  id: string;
  name: string;
  email: string;
  language: string;
  roles: StaffRole[];
  /** Epoch ms; null while they may sign in. */
  suspendedAt: number | null;
  hasSecondFactor: boolean;
}

const members = sql`
  select person.person_id as id, person.name, entry.email, person.language,
    array(select held.role from staff_roles held where held.person_id = person.person_id order by held.role) as roles,
    person.suspended_at as "suspendedAt",
    exists (select from second_factors factor
      where factor.person_id = person.person_id and factor.on_since is not null) as "hasSecondFactor"
  from people person join email_directory entry using (person_id)
  where exists (select from staff_roles held where held.person_id = person.person_id)`;

/** All of the vendor's people, by name; those who may not sign in come last. */
export async function listStaff({ db }: Scope): Promise<StaffMember[]> {
  const { rows } = await sql<StaffMember>`
    ${members} order by person.suspended_at is not null, person.name, person.person_id`.execute(db);
  return rows;
}

export async function findStaff({ db }: Scope, id: string): Promise<StaffMember | undefined> {
  const { rows } = await sql<StaffMember>`${members} and person.person_id = ${id}`.execute(db);
  return rows[0];
}

/** One change of the vendor's people at a time: each then sees what the one before has left. */
export const lockStaff = ({ db }: Scope) => sql`select pg_advisory_xact_lock(5041974)`.execute(db);

/** Whether anybody else who may sign in manages the staff. */
export async function managerBeside({ db }: Scope, personId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from staff_roles held join people person using (person_id)
      where held.role = any (${[...rolesThatMay('manageStaff')]}) and person.suspended_at is null
        and person.person_id <> ${personId}) as found`.execute(db);
  return rows[0]?.found === true;
}

export async function setRoles(
  { db }: Scope,
  personId: string,
  roles: readonly StaffRole[],
  now: number,
): Promise<void> {
  await db
    .deleteFrom('staff_roles')
    .where('person_id', '=', personId)
    .where('role', 'not in', roles)
    .execute();
  await db
    .insertInto('staff_roles')
    .values(roles.map((role) => ({ person_id: personId, role, granted_at: toColumn(now) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** `since`: epoch ms; null lets them sign in again. */
export const setSuspended = ({ db }: Scope, personId: string, since: number | null) =>
  db
    .updateTable('people')
    .set({ suspended_at: toColumnOrNull(since) })
    .where('person_id', '=', personId)
    .execute();

export const addressIsTaken = async ({ db }: Scope, email: string): Promise<boolean> =>
  (await db
    .selectFrom('email_directory')
    .select('person_id')
    .where('email', '=', email)
    .executeTakeFirst()) !== undefined;
