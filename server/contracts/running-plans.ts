import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { planOf } from './plan-of.ts';
import { findRunning } from './store-running.ts';

/** The plans of a company's contracts that run now. */
export async function runningPlans(
  scope: Scope,
  book: CatalogueBook,
  companyId: string,
): Promise<Plan[]> {
  const contracts = await findRunning(scope, companyId);
  return Promise.all(contracts.map((contract) => planOf(book, contract)));
}
