import { mayKeepLicences } from '../../domain/access/index.ts';
import { type Actor, as } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { findCompany, ownCompany } from '../companies/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { recordLicence } from './record-licence.ts';
import { lockHeld, moveCode } from './store.ts';

/**
 * C5: staff give a licence to another company, with a reason. Both histories tell of it, neither names the other company;
 * the licence's id is the same in both. Errors: not_allowed, not_found, nothing_changed; bad_input for a company that is not there.
 */
export async function moveLicence(
  database: Database,
  actor: Actor,
  edition: Edition,
  wanted: { publicId: string; licenceId: string; into: string; reason: string },
): Promise<void> {
  if (!mayKeepLicences(actor)) throw new ProblemError('not_allowed');
  const { licenceId, reason } = wanted;
  await as(database, actor, async (scope) => {
    const seenAs = await ownCompany(scope, wanted.publicId);
    const licence = await lockHeld(scope, seenAs.id, licenceId);
    if (!licence) throw new ProblemError('not_found');
    const into = await findCompany(scope, wanted.into);
    if (!into)
      throw new ProblemError('bad_input', { fields: [{ path: 'into', message: 'unknown' }] });
    if (into.id === licence.companyId) throw new ProblemError('nothing_changed');
    const now = await databaseNow(scope.db);
    await moveCode(scope, licence, into.id, actor.id, now);
    await recordLicence(scope, edition, 'licence_moved_away', licence, now, { reason });
    const moved = { ...licence, companyId: into.id };
    await recordLicence(scope, edition, 'licence_moved_here', moved, now, { reason });
  });
}
