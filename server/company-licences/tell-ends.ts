import { localDay } from '../../domain/contracts/index.ts';
import { asWorker, type Scope } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { listAdministrators } from '../companies/index.ts';
import { queueLicencesEndingMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { recordLicence } from './record-licence.ts';
import { type EndingLicence, noteEnds } from './store-ends.ts';

/** Companies of one transaction. */
const AT_ONCE = 50;

/**
 * C5: the end of a licence is told 30 and 7 days before, once each, to those who manage the company: one mail, whatever
 * ends. What was missed while nothing ran is told late, unless the licence has ended; of two marks at once the later one.
 */
export async function tellEnds(database: Database, edition: Edition): Promise<void> {
  for (;;) {
    const told = await asWorker(database, (scope) => tellSome(scope, edition));
    if (told === 0) return;
  }
}

async function tellSome(scope: Scope, edition: Edition): Promise<number> {
  const now = await databaseNow(scope.db);
  const ending = await noteEnds(scope, localDay(now, edition.zone), AT_ONCE, now);
  for (const licence of ending) {
    const facts = { days: licence.daysBefore };
    await recordLicence(scope, edition, 'licence_ends_soon', licence, now, facts);
  }
  for (const companyId of new Set(ending.map(({ rootId }: EndingLicence) => rootId)))
    for (const { id: personId, language } of await listAdministrators(scope, companyId))
      await queueLicencesEndingMail(scope, { companyId, personId, language });
  return ending.length;
}
