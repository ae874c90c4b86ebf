import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import { eraseFiles } from '../files/index.ts';
import { recordPersonEvent } from '../people/index.ts';
import { anonymiseEntries } from '../requests/index.ts';
import { ERASED, formerContact, type PrivacyRule } from './rule.ts';
import {
  endDeletionsOf,
  forgetPerson,
  holdPerson,
  knownOf,
  namesOf,
  nextContactNumber,
} from './store-forget.ts';

export interface Around {
  book: CatalogueBook;
  rule: PrivacyRule;
  /** Epoch ms. */
  now: number;
}

/**
 * C6: nobody can tell any more who this was; requests, clocks, ledger and counts stay. All in the caller's transaction:
 * killed in the middle, nothing was done. Returns the name they have from now on; null where they were forgotten before.
 */
export async function anonymisePerson(
  scope: Scope,
  personId: string,
  { book, rule, now }: Around,
): Promise<string | null> {
  if (!(await holdPerson(scope, personId))) return null;
  const { companies } = await knownOf(scope, personId);
  const words = await namesOf(scope, personId);
  const label = formerContact(await nextContactNumber(scope));
  const erased = rule.texts === 'erase' ? ERASED : null;
  const companyIds = companies.map(({ companyId }) => companyId);
  await anonymiseEntries(scope, { companyIds, authors: [personId], words, label, erased }, book);
  if (erased) await eraseFiles(scope, { personId });
  await forgetPerson(scope, personId, { label, words }, now);
  await endDeletionsOf(scope, personId, now);
  const facts = { texts: rule.texts };
  await recordPersonEvent(scope, { personId, address: null, kind: 'anonymised', facts }, now);
  for (const { companyId, role } of companies.filter(({ isMember }) => isMember)) {
    const event = { companyId, at: now, facts: { personId, role } };
    await recordCompanyEvent(scope, { ...event, kind: 'person_anonymised' });
  }
  return label;
}
