import { mayRequireSecondFactor } from '../../domain/access/index.ts';
import { type Actor, as } from '../access/index.ts';
import { queueSecondFactorRequiredMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownCompany } from './managed-company.ts';
import { recordCompanyEvent } from './store.ts';
import { listMembersToTell, setSecondFactorSince } from './store-people.ts';

/**
 * C3: whether the company asks its members for a second factor. From that moment it is closed to those without one;
 * every other member is told. Nothing happens where it is so already.
 * Errors: not_found, not_allowed, own_second_factor_missing.
 */
export async function requireSecondFactor(
  database: Database,
  actor: Actor,
  publicId: string,
  required: boolean,
): Promise<void> {
  await as(database, actor, async (scope) => {
    const { id: companyId } = await ownCompany(scope, publicId);
    if (!mayRequireSecondFactor(actor, companyId)) throw new ProblemError('not_allowed');
    if (required && !actor.hasSecondFactor) throw new ProblemError('own_second_factor_missing');
    const at = await databaseNow(scope.db);
    if (!(await setSecondFactorSince(scope, companyId, required ? at : null))) return;
    const kind = required ? 'second_factor_required' : 'second_factor_optional';
    await recordCompanyEvent(scope, { companyId, at, kind, facts: {} });
    if (!required) return;
    for (const { id: personId, language } of await listMembersToTell(scope, companyId)) {
      if (personId === actor.id) continue;
      await queueSecondFactorRequiredMail(scope, { companyId, personId, language });
    }
  });
}
