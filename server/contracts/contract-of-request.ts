import { contractYear, coversDay, localDay } from '../../domain/contracts/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { planOf } from './plan-of.ts';
import { grantOf } from './quota.ts';
import { findContractWithYears } from './store.ts';

/** What a request's page tells of the contract it runs on. */
export interface ContractOfRequest {
  number: string;
  /** A local date. */
  validUntil: string;
  /** Whether the person is a named contact of it. */
  namedContact: boolean;
  /** Null means unlimited. */
  quota: { granted: number | null; left: number | null };
}

/** An open premium request keeps its contract past the end (K4); its last year is shown then. `now` is epoch ms. */
export async function contractOfRequest(
  scope: Scope,
  book: CatalogueBook,
  wanted: { companyId: string; contractId: string; personId: string; now: number },
): Promise<ContractOfRequest | null> {
  const { companyId, contractId, personId, now } = wanted;
  const contract = await findContractWithYears(scope, companyId, contractId, personId);
  if (!contract) return null;
  const today = localDay(now, book.current.zone);
  const { startsOn } = contractYear(contract, coversDay(contract, today) ? today : contract.endsOn);
  const year = contract.years.find((opened) => opened.startsOn === startsOn);
  const granted = year ? year.granted : grantOf(await planOf(book, contract));
  return {
    number: contract.number,
    validUntil: contract.endsOn,
    namedContact: contract.isNamedContact,
    quota: { granted, left: year ? year.balance : granted },
  };
}
