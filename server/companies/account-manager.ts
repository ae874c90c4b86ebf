import type { AccountManagerOfCompany } from '../../api/company-overview.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownCompany } from './managed-company.ts';
import { recordCompanyEvent } from './store.ts';
import {
  findAccountManager,
  listAccountManagers,
  lockAccountManager,
  removeAccountManager,
  setAccountManager,
} from './store-account-managers.ts';

/** Who of the vendor's people answers for a company, for staff. Error: not_found. */
export const readAccountManager = (
  database: Database,
  actor: Actor,
  publicId: string,
): Promise<AccountManagerOfCompany> =>
  as(database, actor, async (scope) =>
    present(scope, actor, (await ownCompany(scope, publicId)).id),
  );

/**
 * Assigns a technical account manager to a company, or nobody; the company's history says who was before (A3). Of a
 * merger it is the root's. Errors: not_allowed, not_found, bad_input for somebody who is none.
 */
export async function assignAccountManager(
  database: Database,
  actor: Actor,
  publicId: string,
  personId: string | null,
): Promise<AccountManagerOfCompany> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  return as(database, actor, async (scope) => {
    const { id: companyId } = await ownCompany(scope, publicId);
    const before = (await lockAccountManager(scope, companyId))?.person_id;
    if (personId !== null) await refuseOthers(scope, personId);
    if (personId !== (before ?? null)) await change(scope, { companyId, personId, before });
    return present(scope, actor, companyId);
  });
}

async function refuseOthers(scope: Scope, personId: string): Promise<void> {
  const candidates = await listAccountManagers(scope);
  if (candidates.some(({ id }) => id === personId)) return;
  const fields = [{ path: 'personId', message: 'must be a technical account manager' }];
  throw new ProblemError('bad_input', { fields });
}

async function change(
  scope: Scope,
  wanted: { companyId: string; personId: string | null; before: string | undefined },
): Promise<void> {
  const { companyId, personId, before } = wanted;
  const at = await databaseNow(scope.db);
  if (personId === null) {
    await removeAccountManager(scope, companyId);
    const facts = { personId: before ?? '' };
    await recordCompanyEvent(scope, { companyId, at, kind: 'account_manager_removed', facts });
    return;
  }
  await setAccountManager(scope, companyId, personId, at);
  const facts = { personId, ...(before && { before }) };
  await recordCompanyEvent(scope, { companyId, at, kind: 'account_manager_assigned', facts });
}

async function present(
  scope: Scope,
  actor: Actor,
  companyId: string,
): Promise<AccountManagerOfCompany> {
  const found = await findAccountManager(scope, companyId);
  return {
    accountManager: found ? { ...found, since: new Date(found.since).toISOString() } : null,
    candidates: mayManageContracts(actor) ? await listAccountManagers(scope) : [],
  };
}
