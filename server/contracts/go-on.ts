import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { planOf } from './plan-of.ts';
import { type Contract, findContract } from './store.ts';

/**
 * R4, K4: the contract that an incident was taken from, for the request that goes on from it, on the plan it has now.
 * An expired one keeps its guarantee, as for a request that was open at the end; null where it was terminated.
 */
export async function goOnOn(
  scope: Scope,
  book: CatalogueBook,
  wanted: { companyId: string; contractId: string; personId: string },
): Promise<{ contract: Contract; plan: Plan } | null> {
  const contract = await findContract(scope, wanted.companyId, wanted.contractId, wanted.personId);
  if (!contract || contract.state === 'terminated') return null;
  return { contract, plan: await planOf(book, contract) };
}
