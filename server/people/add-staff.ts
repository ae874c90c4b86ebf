import { randomUUIDv7 } from 'node:crypto';
import type { StaffRole } from '../../domain/access/index.ts';
import { asGatekeeper, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { hashPassword } from './passwords.ts';
import { addPerson, grantStaffRole, recordInstallationEvent } from './store.ts';
import { refuseWeakPassword } from './weak-password.ts';

export interface StaffMember {
  id?: string;
  email: string;
  name: string;
  language: string;
  timeZone: string;
  roles: StaffRole[];
}
export type NewStaff = StaffMember & { password: string };

/** Adds a member of staff and returns their id, or null where the e-mail address is taken. Error: weak_password. */
export async function addStaff(database: Database, staff: NewStaff): Promise<string | null> {
  await refuseWeakPassword(staff.password, { email: staff.email, companies: [] });
  const passwordHash = await hashPassword(staff.password);
  return asGatekeeper(database, async (scope) => {
    const id = await insertStaff(scope, staff, passwordHash, await databaseNow(scope.db));
    // Nothing of this person may stay behind where the address is taken.
    return id ?? Promise.reject(new EmailTaken());
  }).catch((error) => {
    if (error instanceof EmailTaken) return null;
    throw error;
  });
}

class EmailTaken extends Error {}

/** Within the caller's transaction; null where the e-mail address is taken. `how` they came is kept in the history. */
export async function insertStaff(
  scope: Scope,
  staff: StaffMember,
  passwordHash: string,
  now: number,
  how: Record<string, string> = {},
): Promise<string | null> {
  const id = staff.id ?? randomUUIDv7();
  if (!(await addPerson(scope, { ...staff, id, passwordHash }, now))) return null;
  for (const role of staff.roles) await grantStaffRole(scope, id, role, now);
  const facts = { personId: id, roles: staff.roles.join(', '), ...how };
  await recordInstallationEvent(scope, { id: randomUUIDv7(), at: now, kind: 'staff_added', facts });
  return id;
}
