import type { ContractSummary } from '../../api/contracts.ts';
import { coversDay, localDay } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { planOf } from './plan-of.ts';
import { presentYear, yearOf } from './quota.ts';
import { type Contract, listContacts } from './store.ts';

export async function presentContract(
  scope: Scope,
  book: CatalogueBook,
  contract: Contract,
  language: string,
): Promise<ContractSummary> {
  const today = localDay(await databaseNow(scope.db), book.current.zone);
  const plan = await planOf(book, contract);
  const contacts = await listContacts(scope, contract);
  const year = coversDay(contract, today) ? await yearOf(scope, contract, plan, today) : null;
  return {
    id: contract.id,
    number: contract.number,
    planId: plan.id,
    planName: nameIn(plan.names, language),
    state: contract.state,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    quota: year && presentYear(contract, year, today),
    used: year?.used ?? null,
    contacts: contacts.map(({ name, email }) => ({ name, email })),
  };
}
