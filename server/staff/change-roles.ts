import { rolesThatMay, type StaffRole } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { queueStaffMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { changeStaff } from './change-staff.ts';
import { record } from './record.ts';
import { managerBeside, type StaffMember, setRoles } from './store.ts';

/**
 * Gives a member of staff these roles and no others, from their next call on; they are told. The history holds before and
 * after. Errors: not_found, not_allowed, last_administrator.
 */
export const changeRoles = (
  database: Database,
  actor: Actor,
  personId: string,
  roles: readonly StaffRole[],
): Promise<StaffMember> =>
  changeStaff(database, actor, personId, async (scope, member, now) => {
    const after = [...roles].sort();
    if (after.join() === member.roles.join()) return member;
    const managers = rolesThatMay('manageStaff');
    if (!after.some((role) => managers.includes(role))) await keepManager(scope, personId);
    await setRoles(scope, personId, after, now);
    const facts = { personId, before: member.roles.join(', '), after: after.join(', ') };
    await record(scope, 'staff_roles_changed', facts, now);
    await queueStaffMail(scope, 'staff_roles_changed', { personId, language: member.language });
    return { ...member, roles: after };
  });

/** Somebody must be left who lets people in. Error: last_administrator. */
export async function keepManager(scope: Scope, personId: string): Promise<void> {
  if (!(await managerBeside(scope, personId))) throw new ProblemError('last_administrator');
}
