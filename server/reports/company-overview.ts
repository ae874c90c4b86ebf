import type { CompanyOverview } from '../../api/company-overview.ts';
import { maySeeAllRequests, maySeePeople } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { ownCompany } from '../companies/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { countRecord, firstDayOf, managerOf } from './store-record.ts';

/** How far back a company reads how its promises were kept. */
const DAYS = 90;

/** What a company's page tells its own people of it. Who sees their own requests only gets figures of these. Error: not_found. */
export async function companyOverview(
  scope: Scope,
  publicId: string,
  { actor, book, now: given }: { actor: Actor; book: CatalogueBook; now?: number },
): Promise<CompanyOverview> {
  const { id: companyId } = await ownCompany(scope, publicId);
  if (!maySeePeople(actor, companyId)) throw new ProblemError('not_found');
  const now = given ?? (await databaseNow(scope.db));
  const all = maySeeAllRequests(actor, companyId);
  const manager = await managerOf(scope, companyId);
  return {
    customerSince: await firstDayOf(scope, companyId, book.current.zone),
    accountManager: manager ?? null,
    record: {
      days: DAYS,
      of: all ? 'company' : 'own',
      items: await countRecord(scope, {
        companyId,
        onlyOf: all ? null : actor.id,
        from: now - DAYS * 86_400_000,
        now,
      }),
    },
  };
}
