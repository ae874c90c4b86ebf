import type { Actor, Membership } from './actor.ts';

/** What the database says of whoever calls. */
export interface PersonRow {
  person_id: string;
  name: string;
  email: string;
  language: Actor['language'];
  time_zone: string;
  roles: Actor['staffRoles'];
  memberships: Membership[];
  has_second_factor: boolean;
}

export const personOf = (row: PersonRow, sourceAddress: string): Actor => ({
  id: row.person_id,
  name: row.name,
  email: row.email,
  language: row.language,
  timeZone: row.time_zone,
  staffRoles: row.roles,
  companies: row.memberships,
  hasSecondFactor: row.has_second_factor,
  sourceAddress,
});
