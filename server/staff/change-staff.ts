import { mayChangeStaff, mayManageStaff } from '../../domain/access/index.ts';
import { type Actor, asGatekeeperFor, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { findStaff, lockStaff, type StaffMember } from './store.ts';

/**
 * Does `work` with one of the vendor's people, one change of them at a time. Whoever lost the right while waiting has
 * none. Errors: not_allowed, also for themselves; not_found.
 */
export const changeStaff = <Result>(
  database: Database,
  actor: Actor,
  personId: string,
  work: (scope: Scope, member: StaffMember, now: number) => Promise<Result>,
): Promise<Result> => {
  if (!mayChangeStaff(actor, personId)) throw new ProblemError('not_allowed');
  return managing(database, actor, async (scope, now) => {
    const member = await findStaff(scope, personId);
    if (!member) throw new ProblemError('not_found');
    return work(scope, member, now);
  });
};

/** Does `work` for somebody who still manages the staff once it is their turn. Error: not_allowed. */
export const managing = <Result>(
  database: Database,
  actor: Actor,
  work: (scope: Scope, now: number) => Promise<Result>,
): Promise<Result> =>
  asGatekeeperFor(database, actor, async (scope) => {
    await lockStaff(scope);
    const self = await findStaff(scope, actor.id);
    const isStill =
      self?.suspendedAt === null && mayManageStaff({ ...actor, staffRoles: self.roles });
    if (!isStill) throw new ProblemError('not_allowed');
    return work(scope, await databaseNow(scope.db));
  });
