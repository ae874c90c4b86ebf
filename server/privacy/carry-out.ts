import { asGatekeeper, asWorker, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { anonymiseCompany } from './anonymise-company.ts';
import { type Around, anonymisePerson } from './anonymise-person.ts';
import type { PrivacyRule } from './rule.ts';
import { endCompanyDeletion, endPersonDeletion, removeDeletionLinks } from './store.ts';
import { holdDueCompany, holdDuePerson, shutDueCompanies, shutOutDuePeople } from './store-due.ts';

/**
 * C6: carries out what is due, beside any number of other processes: each deletion in one transaction, by whoever holds
 * it first. Error: the first that was met, when all others are done; it is tried again the next time.
 */
export async function carryOutDeletions(
  database: Database,
  book: CatalogueBook,
  rule: PrivacyRule,
): Promise<void> {
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    await shutDueCompanies(scope, now);
    await shutOutDuePeople(scope, now);
    await removeDeletionLinks(scope, now);
  });
  const around = (now: number): Around => ({ book, rule, now });
  await eachDue(database, holdDueCompany, async (scope, due, now) => {
    await anonymiseCompany(scope, due, around(now));
    await endCompanyDeletion(scope, due.id, 'carried_out', now);
  });
  await eachDue(database, holdDuePerson, async (scope, { id, personId }, now) => {
    await endPersonDeletion(scope, id, 'carried_out', now);
    await anonymisePerson(scope, personId, around(now));
  });
}

async function eachDue<Due extends { id: string }>(
  database: Database,
  hold: (scope: Scope, without: readonly string[]) => Promise<Due | undefined>,
  work: (scope: Scope, due: Due, now: number) => Promise<void>,
): Promise<void> {
  const tried: string[] = [];
  const failures: unknown[] = [];
  for (let more = true; more; ) {
    more = await asWorker(database, async (scope) => {
      const due = await hold(scope, tried);
      if (!due) return false;
      tried.push(due.id);
      await work(scope, due, await databaseNow(scope.db));
      return true;
    }).catch((error) => {
      failures.push(error);
      return true;
    });
    // What could not even be looked for will not be found by looking again.
    if (failures.length > tried.length) break;
  }
  if (failures.length > 0) throw failures[0];
}
