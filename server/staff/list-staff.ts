import type { StaffList } from '../../api/staff.ts';
import { mayManageStaff } from '../../domain/access/index.ts';
import { type Actor, asGatekeeper, asOverseer } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countAssigned } from '../requests/index.ts';
import { presentInvitation, presentMember } from './present.ts';
import { listStaff } from './store.ts';
import { listInvitations } from './store-invitations.ts';

/** All of the vendor's people with what is assigned to them, and who was invited. Error: not_allowed. */
export async function readStaff(database: Database, actor: Actor): Promise<StaffList> {
  if (!mayManageStaff(actor)) throw new ProblemError('not_allowed');
  const assigned = await asOverseer(database, actor, countAssigned);
  return asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const members = await listStaff(scope);
    const invitations = await listInvitations(scope);
    return {
      members: members.map((member) => presentMember(member, assigned.get(member.id) ?? 0, actor)),
      invitations: invitations.map((invitation) => presentInvitation(invitation, now)),
    };
  });
}
