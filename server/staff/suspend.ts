import type { Actor } from '../access/index.ts';
import { queueStaffMail } from '../mail/index.ts';
import { endAllEntries } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { keepManager } from './change-roles.ts';
import { changeStaff } from './change-staff.ts';
import { record } from './record.ts';
import { setSuspended } from './store.ts';

/**
 * Shuts somebody out: their sessions and open pages end at once, nothing is assigned to them any more, and what was
 * stays theirs until it is handed over. They are told. Errors: not_found, not_allowed, last_administrator.
 */
export const suspendStaff = (database: Database, actor: Actor, personId: string): Promise<void> =>
  changeStaff(database, actor, personId, async (scope, { suspendedAt, language }, now) => {
    if (suspendedAt !== null) return;
    await keepManager(scope, personId);
    await setSuspended(scope, personId, now);
    await endAllEntries(scope, personId);
    await record(scope, 'staff_suspended', { personId, before: 'active', after: 'suspended' }, now);
    await queueStaffMail(scope, 'staff_suspended', { personId, language });
  });

/** Lets them sign in again, with the roles they had. Errors: not_found, not_allowed. */
export const restoreStaff = (database: Database, actor: Actor, personId: string): Promise<void> =>
  changeStaff(database, actor, personId, async (scope, { suspendedAt, language }, now) => {
    if (suspendedAt === null) return;
    await setSuspended(scope, personId, null);
    await record(scope, 'staff_restored', { personId, before: 'suspended', after: 'active' }, now);
    await queueStaffMail(scope, 'staff_restored', { personId, language });
  });
