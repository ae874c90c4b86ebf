import type { Scope } from '../access/index.ts';

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
