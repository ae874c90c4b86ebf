import type { WaitingEnquiries } from '../../api/contract-enquiries.ts';
import { nameIn } from '../../domain/names.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { WaitingEnquiry } from './store-enquiries.ts';

export function presentEnquiry(
  { contract, askedAt, ...enquiry }: WaitingEnquiry,
  book: CatalogueBook,
  language: string,
): WaitingEnquiries['items'][number] {
  const { id, number, endsOn, planId } = contract;
  return {
    ...enquiry,
    askedAt: new Date(askedAt).toISOString(),
    contract: { id, number, endsOn, planName: planName(book, planId, language) },
  };
}

/** As the plan is called today, for lists; one that was dropped is called by its id. */
export function planName(book: CatalogueBook, planId: string, language: string): string {
  const plan = book.current.plans.find(({ id }) => id === planId);
  return plan ? nameIn(plan.names, language) : planId;
}
