import { localDay, type WhyNot, whyNotPremium } from '../../domain/contracts/index.ts';
import { type Plan, planWithOverrides } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { openYear } from './quota.ts';
import { type Contract, type ContractYear, findContract } from './store.ts';

export interface ChosenContract {
  contract: Contract;
  /** The contract's plan in the version it was signed on, with what the contract overrides (P7). */
  plan: Plan;
  /** Locked. */
  year: ContractYear;
}

/** The plan a contract runs on (P7). */
export async function planOf(book: CatalogueBook, contract: Contract): Promise<Plan> {
  const edition = await book.edition(contract.catalogueVersion);
  return planWithOverrides(edition.plan(contract.planId), contract.overrides);
}

/** K2, K3: the contract a premium request runs on with its year locked, or why this person cannot choose it. */
export async function chooseContract(
  scope: Scope,
  book: CatalogueBook,
  wanted: { companyId: string; contractId: string; personId: string; now: number },
): Promise<ChosenContract | WhyNot> {
  const contract = await findContract(scope, wanted.companyId, wanted.contractId, wanted.personId);
  if (!contract) return 'not_active';
  const plan = await planOf(book, contract);
  const today = localDay(wanted.now, book.current.zone);
  const { isNamedContact } = contract;
  // Who may not choose it must not lock its year either.
  const early = whyNotPremium(contract, { today, isNamedContact, left: null });
  if (early) return early;
  const year = await openYear(scope, contract, plan, today, wanted.now);
  const whyNot = whyNotPremium(contract, { today, isNamedContact, left: year.balance });
  return whyNot ?? { contract, plan, year };
}
