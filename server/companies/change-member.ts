import { mayChangeMember } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { type Actor, as } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { managedCompany } from './managed-company.ts';
import { recordCompanyEvent } from './store.ts';
import type { GivenRole } from './store-invitations.ts';
import { byRole, changeMembership, findMember, type Member } from './store-people.ts';

/**
 * C3: gives a member another role, or the grant to see all requests, or takes it. The history holds before and after.
 * Errors: not_found, not_allowed.
 */
export async function changeMember(
  database: Database,
  actor: Actor,
  { publicId, personId, zone }: { publicId: string; personId: string; zone: string },
  change: { role?: GivenRole | undefined; seesAllRequests?: boolean | undefined },
): Promise<{ companyId: string; member: Member }> {
  return as(database, actor, async (scope) => {
    const { id: companyId } = await managedCompany(scope, actor, publicId);
    const now = await databaseNow(scope.db);
    const member = await findMember(scope, companyId, personId, localDay(now, zone));
    if (!member) throw new ProblemError('not_found');
    if (!mayChangeMember(actor, companyId, byRole(member))) throw new ProblemError('not_allowed');
    const next = {
      role: change.role ?? member.role,
      seesAllRequests: change.seesAllRequests ?? member.seesAllRequests,
    };
    await changeMembership(scope, companyId, personId, next);
    const happened = { companyId: member.home.id, at: now };
    if (next.role !== member.role) {
      const facts = { personId, before: member.role, after: next.role };
      await recordCompanyEvent(scope, { ...happened, kind: 'role_changed', facts });
    }
    if (next.seesAllRequests !== member.seesAllRequests) {
      const facts = { personId, before: member.seesAllRequests, after: next.seesAllRequests };
      await recordCompanyEvent(scope, { ...happened, kind: 'grant_changed', facts });
    }
    return { companyId, member: { ...member, ...next } };
  });
}
