import type {
  MovedVersions,
  OutdatedContracts,
  VersionMovePreview,
} from '../../api/contract-changes.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { planWithOverrides } from '../../domain/plans/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type AroundChange, changePlan, type WhyChange } from './change-plan.ts';
import { promisesTheSame } from './changed-terms.ts';
import { planOf } from './plan-of.ts';
import { planName } from './present-enquiry.ts';
import { previewChange } from './preview-change.ts';
import {
  type ContractOfVersion,
  contractsOn,
  type PlanInVersion,
  planIdOf,
  plansInUse,
} from './store-versions.ts';

/**
 * P7: contracts that run and whose plan promises something else in the version in force; those for which it says the same
 * need not be moved. Error: not_allowed.
 */
export async function outdatedContracts(
  scope: Scope,
  { actor, book }: { actor: Actor; book: CatalogueBook },
): Promise<OutdatedContracts> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const { version, zone } = book.current;
  const today = localDay(await databaseNow(scope.db), zone);
  const plans: PlanInVersion[] = [];
  for (const plan of await plansInUse(scope, version, today))
    if (await differs(book, { ...plan, overrides: {} })) plans.push(plan);
  const items: OutdatedContracts['items'] = [];
  for (const contract of await contractsOn(scope, plans, today)) {
    if (!(await differs(book, contract))) continue;
    const { overrides: _overrides, companyId: _companyId, ...told } = contract;
    items.push({ ...told, planName: planName(book, contract.planId, actor.language) });
  }
  return { version, items };
}

async function differs(
  book: CatalogueBook,
  contract: PlanInVersion & Pick<ContractOfVersion, 'overrides'>,
): Promise<boolean> {
  const now = book.current.plans.find(({ id }) => id === contract.planId);
  if (!now) return false;
  return !promisesTheSame(await planOf(book, contract), planWithOverrides(now, contract.overrides));
}

/**
 * P7, P8: moves contracts to the version in force, each in a transaction of its own: what is refused for one stops none of
 * the others. What they agree differently stays.
 */
export async function moveVersions(
  database: Database,
  contractIds: readonly string[],
  why: WhyChange,
  around: AroundChange,
): Promise<MovedVersions> {
  if (!mayManageContracts(around.actor)) throw new ProblemError('not_allowed');
  const items: MovedVersions['items'] = [];
  for (const contractId of new Set(contractIds)) {
    try {
      const requests = await as(database, around.actor, (scope) =>
        moveVersion(scope, contractId, why, around),
      );
      items.push({ contractId, refused: null, requests });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      items.push({ contractId, refused: error.code, requests: 0 });
    }
  }
  return { items };
}

/** P7: the same as it would be for each of them, before anybody decides. Errors as previewChange, for the first that has one. */
export async function previewVersions(
  scope: Scope,
  contractIds: readonly string[],
  around: AroundChange,
): Promise<VersionMovePreview> {
  if (!mayManageContracts(around.actor)) throw new ProblemError('not_allowed');
  const items: VersionMovePreview['items'] = [];
  for (const contractId of new Set(contractIds)) {
    const planId = await planIdOf(scope, contractId);
    if (planId === undefined) throw new ProblemError('not_found');
    items.push(await previewChange(scope, contractId, { planId, keepOverrides: true }, around));
  }
  return { items };
}

async function moveVersion(
  scope: Scope,
  contractId: string,
  why: WhyChange,
  around: AroundChange,
): Promise<number> {
  const planId = await planIdOf(scope, contractId);
  if (planId === undefined) throw new ProblemError('not_found');
  return changePlan(scope, contractId, { ...why, planId, keepOverrides: true }, around);
}
