import { mayManageStaff } from '../../domain/access/index.ts';
import { type Actor, asGatekeeper, asGatekeeperFor, asOverseer } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { reassignAll } from '../requests/index.ts';
import { record } from './record.ts';
import { findStaff } from './store.ts';

/**
 * Assigns every open request of one member of staff, suspended or not, to another, also those that the actor may not read;
 * returns how many went, and how many stayed because their queue is not the successor's (R8). Each in a
 * transaction of its own: asked again, it goes on where it stopped. Errors: not_allowed, not_found, bad_input for a
 * successor who does not work on requests, is suspended, or is who has them.
 */
export async function handOverWork(
  database: Database,
  { actor, book }: { actor: Actor; book: CatalogueBook },
  { personId, assigneeId }: { personId: string; assigneeId: string },
): Promise<{ count: number; kept: number }> {
  if (!mayManageStaff(actor)) throw new ProblemError('not_allowed');
  const member = await asGatekeeper(database, (scope) => findStaff(scope, personId));
  if (!member) throw new ProblemError('not_found');
  const { moved: count, kept } = await reassignAll(
    (work) => asOverseer(database, actor, work),
    { from: personId, to: assigneeId },
    { actor, book },
  );
  if (count > 0)
    await asGatekeeperFor(database, actor, async (scope) =>
      record(
        scope,
        'staff_work_handed_over',
        { personId, before: personId, after: assigneeId, requests: String(count) },
        await databaseNow(scope.db),
      ),
    );
  return { count, kept };
}
