import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { createContract, type NewContract } from './create-contract.ts';
import type { Contract } from './store.ts';
import { findOverlapping } from './store-overlaps.ts';

/**
 * Staff make a contract by hand (K1). A company may hold several at once, but two of one plan at the same time are most
 * likely one that was typed twice: they are made only where that is said. Errors: contract_overlaps, which names the
 * other one, and those of createContract. An import takes over what the operator has, and is not asked.
 */
export async function issueContract(
  scope: Scope,
  book: CatalogueBook,
  wanted: NewContract & { besideOthers: boolean },
): Promise<Contract> {
  const other = wanted.besideOthers ? undefined : await findOverlapping(scope, wanted);
  if (other)
    throw new ProblemError('contract_overlaps', {
      detail: `${other.number}, ${other.startsOn} – ${other.endsOn}`,
      fields: [{ path: 'besideOthers', message: 'contract_overlaps' }],
    });
  return createContract(scope, book, wanted);
}
