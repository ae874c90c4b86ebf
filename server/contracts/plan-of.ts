import { type Plan, planWithOverrides } from '../../domain/plans/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Contract } from './store.ts';

/** The plan a contract runs on (P7). */
export async function planOf(
  book: CatalogueBook,
  contract: Pick<Contract, 'planId' | 'catalogueVersion' | 'overrides'>,
): Promise<Plan> {
  const edition = await book.edition(contract.catalogueVersion);
  return planWithOverrides(edition.plan(contract.planId), contract.overrides);
}
