import { type Actor, as, asGatekeeper, type Scope, tokenHash } from '../access/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { recordPersonEvent } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownedCompany } from './ask-company.ts';
import {
  companyIdsOf,
  endCompanyDeletion,
  endPersonDeletion,
  findCompanyDeletions,
  findPersonDeletion,
  takeDeletionLink,
} from './store.ts';
import { tellCompany, tellManagers } from './tell.ts';

/** C6: the person keeps the account after all; where nothing is to be deleted, nothing happens. */
export const cancelPersonDeletion = (database: Database, actor: Actor): Promise<void> =>
  as(database, actor, async (scope) => {
    const found = await findPersonDeletion(scope, actor.id);
    if (found) await keepPerson(scope, found.id);
  });

/** C6: the owner keeps the company after all. Errors: not_found, not_allowed. */
export const cancelCompanyDeletion = (
  database: Database,
  actor: Actor,
  publicId: string,
): Promise<void> =>
  as(database, actor, async (scope) => {
    const company = await ownedCompany(scope, actor, publicId);
    const [found] = await findCompanyDeletions(scope, [company.id]);
    if (!found || !(await keepCompany(scope, found.id, actor.id)))
      throw new ProblemError('not_found');
  });

/** C6: the same by the link of the mail, for whoever reads it. Error: link_expired. */
export const cancelByLink = (
  database: Database,
  { token, address }: { token: string; address: string },
): Promise<void> =>
  asGatekeeper(database, async (gate) => {
    const link = await takeDeletionLink(gate, tokenHash(token), await databaseNow(gate.db));
    const scope: Scope = { ...gate, by: { kind: 'customer', id: null, address } };
    const kept =
      link &&
      ((await keepPerson(scope, link.deletionId)) || (await keepCompany(scope, link.deletionId)));
    if (!kept) throw new ProblemError('link_expired');
  });

async function keepPerson(scope: Scope, deletionId: string): Promise<boolean> {
  const now = await databaseNow(scope.db);
  const kept = await endPersonDeletion(scope, deletionId, 'cancelled', now);
  if (!kept) return false;
  const { personId } = kept;
  const address = scope.by.address;
  const facts = { deletionId };
  await recordPersonEvent(scope, { personId, address, kind: 'deletion_cancelled', facts }, now);
  const companyIds = await companyIdsOf(scope, personId);
  for (const companyId of companyIds) {
    await recordCompanyEvent(scope, {
      companyId,
      at: now,
      kind: 'account_deletion_cancelled',
      facts: { personId },
      actorId: personId,
    });
  }
  await tellManagers(scope, 'member_deletion_cancelled', { personId, companyIds });
  return true;
}

/** `by`: who keeps it; whoever reads the owner's mail counts as who asked. */
async function keepCompany(scope: Scope, deletionId: string, by?: string): Promise<boolean> {
  const now = await databaseNow(scope.db);
  const kept = await endCompanyDeletion(scope, deletionId, 'cancelled', now);
  if (!kept) return false;
  const { companyId, askedBy } = kept;
  await recordCompanyEvent(scope, {
    companyId,
    at: now,
    kind: 'deletion_cancelled',
    facts: { deletionId },
    actorId: by ?? askedBy,
  });
  await tellCompany(scope, 'company_deletion_cancelled', kept);
  return true;
}
