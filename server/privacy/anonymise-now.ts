import { asGatekeeper, asWorker } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { anonymisePerson } from './anonymise-person.ts';
import type { PrivacyRule } from './rule.ts';
import { findByAddress, shutOut } from './store-due.ts';

export type AnonymisedNow =
  | { done: true; label: string }
  | { done: false; because: 'unknown' | 'staff' }
  | { done: false; because: 'owner'; company: string };

/** C6: somebody asked the operator; there is no waiting time. An owner hands the company over first. */
export async function anonymiseNow(
  database: Database,
  email: string,
  { book, rule }: { book: CatalogueBook; rule: PrivacyRule },
): Promise<AnonymisedNow> {
  const found = await asWorker(database, (scope) => findByAddress(scope, email));
  if (!found) return { done: false, because: 'unknown' };
  if (found.isStaff) return { done: false, because: 'staff' };
  if (found.owns !== null) return { done: false, because: 'owner', company: found.owns };
  const { personId } = found;
  await asGatekeeper(database, async (scope) =>
    shutOut(scope, personId, await databaseNow(scope.db)),
  );
  const label = await asWorker(database, async (scope) =>
    anonymisePerson(scope, personId, { book, rule, now: await databaseNow(scope.db) }),
  );
  return label === null ? { done: false, because: 'unknown' } : { done: true, label };
}
