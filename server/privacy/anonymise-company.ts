import type { Scope } from '../access/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { eraseFiles } from '../files/index.ts';
import { anonymiseEntries, endRequestsOfCompany } from '../requests/index.ts';
import { type Around, anonymisePerson } from './anonymise-person.ts';
import { ERASED, formerCompany } from './rule.ts';
import type { CompanyDeletion } from './store.ts';
import { findCompanyName, forgetCompany, peopleOf } from './store-forget.ts';

/**
 * C6: what is open ends, whoever belonged to it until now and nowhere else is anonymised, the company has no name any more. The vendor's
 * record of requests, clocks and ledger stays. All in the caller's transaction.
 */
export async function anonymiseCompany(
  scope: Scope,
  { companyId, dueAt }: Pick<CompanyDeletion, 'companyId' | 'dueAt'>,
  around: Around,
): Promise<void> {
  const { book, rule, now } = around;
  const { name, publicId } = await findCompanyName(scope, companyId);
  const openRequests = await endRequestsOfCompany(scope, companyId, book);
  const people = await peopleOf(scope, companyId, dueAt);
  for (const { personId, goes } of people) if (goes) await anonymisePerson(scope, personId, around);
  const label = formerCompany(publicId);
  const stay = people.filter(({ goes }) => !goes).map(({ personId }) => personId);
  const erased = rule.texts === 'erase' ? ERASED : null;
  const erasure = { companyIds: [companyId], words: name.length > 1 ? [name] : [], label, erased };
  await anonymiseEntries(scope, { ...erasure, authors: stay }, book);
  if (erased) await eraseFiles(scope, { companyId });
  await forgetCompany(scope, companyId, label, now);
  const facts = { openRequests, people: people.length };
  await recordCompanyEvent(scope, { companyId, at: now, kind: 'company_deleted', facts });
}
