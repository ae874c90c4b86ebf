import type { Problem } from '../../api/problems.ts';
import { localDay, renewsOn, whyNotPremium } from '../../domain/contracts/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { ForWhom } from './contract-choices.ts';
import { planOf } from './plan-of.ts';
import { openYear } from './quota.ts';
import { type Contract, findContract } from './store.ts';
import type { ContractYear } from './store-ledger.ts';
import { explain, refusal } from './why-not.ts';

export interface ChosenContract {
  contract: Contract;
  /** The contract's plan in the version it was signed on, with what the contract overrides (P7). */
  plan: Plan;
  /** Locked. */
  year: ContractYear;
}

/**
 * K2, K3: the contract a premium request runs on, with its year locked. Errors: not_found for a contract that is none of
 * the company's, and one for each reason why this person cannot choose it for this product, told in their language,
 * with what is offered in its place.
 */
export async function chooseContract(
  scope: Scope,
  book: CatalogueBook,
  wanted: ForWhom & { contractId: string; offer?: Problem['offer'] },
): Promise<ChosenContract> {
  const { companyId, contractId, personId, productId, now, language, offer } = wanted;
  const contract = await findContract(scope, companyId, contractId, personId);
  if (!contract) throw new ProblemError('not_found');
  const plan = await planOf(book, contract);
  const today = localDay(now, book.current.zone);
  const { isNamedContact, overrides } = contract;
  const facts = { today, isNamedContact, products: overrides.products ?? null, productId };
  // Who may not choose it must not lock its year either.
  const early = whyNotPremium(contract, { ...facts, left: null });
  if (early) throw refusal(explain(early, contract, null, language), offer);
  const year = await openYear(scope, contract, plan, today, now);
  // While its year was waited for, the contract may have been given another plan, or have been ended.
  const held = (await findContract(scope, companyId, contractId, personId)) ?? contract;
  const late = whyNotPremium(held, { ...facts, left: year.balance });
  if (late) throw refusal(explain(late, held, renewsOn(held, year), language), offer);
  return { contract: held, plan: await planOf(book, held), year };
}
