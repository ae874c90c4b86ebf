import type { Quota, WhyNot } from '../../api/contracts.ts';
import {
  contractYear,
  coversDay,
  isActivated,
  localDay,
  whyNotPremium,
} from '../../domain/contracts/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { planOf } from './plan-of.ts';
import { quotaOf } from './quota.ts';
import { type ContractFor, listContracts } from './store.ts';
import { explain } from './why-not.ts';

export interface ContractChoice {
  contract: ContractFor;
  plan: Plan;
  /** Null outside the contract's days, and before its activation. */
  quota: Quota | null;
  /** The last day of the contract year of today; null outside the contract's days. */
  yearEndsOn: string | null;
  whyNot: WhyNot | null;
}

export interface ForWhom {
  companyId: string;
  /** Who opens the request, or opened it. */
  personId: string;
  /** Null where none is chosen yet. */
  productId: string | null;
  /** Epoch ms. */
  now: number;
  /** Of the reader. */
  language: string;
}

/** K2–K4: all contracts of a company, newest first, each with why it cannot be chosen; without what ended long ago. */
export async function contractChoices(
  scope: Scope,
  book: CatalogueBook,
  whom: ForWhom,
): Promise<ContractChoice[]> {
  const today = localDay(whom.now, book.current.zone);
  const yearAgo = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
  const choices: ContractChoice[] = [];
  for (const contract of await listContracts(scope, whom.companyId, whom.personId)) {
    if (contract.endsOn < yearAgo) continue;
    const plan = await planOf(book, contract);
    const runs = isActivated(contract) && coversDay(contract, today);
    const quota = runs ? await quotaOf(scope, contract, plan, today) : null;
    const yearEndsOn = runs ? contractYear(contract, today).endsOn : null;
    const code = whyNotPremium(contract, {
      today,
      isNamedContact: contract.isNamedContact,
      products: contract.overrides.products ?? null,
      productId: whom.productId,
      left: quota?.left ?? null,
    });
    const renewsOn = quota?.renewsOn ?? null;
    const whyNot = code && explain(code, contract, renewsOn, whom.language);
    choices.push({ contract, plan, quota, yearEndsOn, whyNot });
  }
  return choices;
}
