import { type Actor, type AskCaller, as, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { inStretches, STRETCH } from '../platform/tables/stretches.ts';
import type { TableFile } from '../platform/tables/table.ts';
import { filterFor, type ListFilter } from './list-requests.ts';
import { presentSummaries } from './present.ts';
import { requestTable } from './request-table.ts';
import { companyPage } from './store-company-list.ts';
import type { Cursor, Page } from './store-rows.ts';

/** What reads the rows behind a place, as whoever asks, the newest first. */
export type ReadStretch = (scope: Scope, actor: Actor, after: Cursor | null) => Promise<Page>;

/**
 * All requests of a list as a table, the newest first. It is read in stretches of a short transaction each, and before
 * each it is asked anew who calls: whoever sees other companies by then gets no row more, and a file that is cut. A
 * request that changes meanwhile stands in it once, as it was when it was read. Error: not_allowed.
 */
export async function exportList(
  { database, book, caller }: { database: Database; book: CatalogueBook; caller: AskCaller },
  read: ReadStretch,
): Promise<TableFile> {
  const reader = await caller();
  const requests = inStretches(async (after: Cursor | null) => {
    const actor = await caller();
    // A table that lacks what was there a moment ago must not look whole.
    if (sightOf(actor) !== sightOf(reader)) throw new ProblemError('not_allowed');
    const { rows, next } = await as(database, actor, (scope) => read(scope, actor, after));
    return { rows: await presentSummaries(rows, { actor, book }), next };
  });
  return requestTable(reader, book, requests);
}

/** Which lists somebody sees, and whether whole. */
const sightOf = ({ companies, staffRoles }: Actor): string =>
  JSON.stringify([
    staffRoles,
    companies.map(({ id, role, seesAllRequests: all }) => [id, role, all]),
  ]);

/** C3: what a customer sees of their companies. */
export const exportRequests = (
  around: Parameters<typeof exportList>[0],
  asked: ListFilter,
): Promise<TableFile> =>
  exportList(around, async (scope, actor, after) =>
    actor.companies.length === 0
      ? { rows: [], next: null }
      : companyPage(scope, filterFor(actor, asked), after, STRETCH, 'newest'),
  );
