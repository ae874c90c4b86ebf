import { sql } from 'kysely';
import type { StaffRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';

/** A member of staff who can sign in. */
export interface StaffMember {
  personId: string;
  language: string;
  roles: StaffRole[];
}

export async function listStaff({ db }: Scope): Promise<StaffMember[]> {
  const { rows } = await sql<StaffMember>`
    select person.person_id as "personId", person.language, array_agg(held.role order by held.role) as roles
    from staff_roles held join people person using (person_id)
    where person.suspended_at is null
    group by person.person_id, person.language order by person.person_id`.execute(db);
  return rows;
}
