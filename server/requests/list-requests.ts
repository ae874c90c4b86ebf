import type { RequestPage } from '../../api/requests.ts';
import type { Actor, Scope } from '../access/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import type { Circumstances } from './circumstances.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { presentSummary } from './present.ts';
import { companyPage } from './store-company-list.ts';

export interface ListQuery {
  state: 'current' | 'your_turn' | 'solved' | 'all';
  cursor?: string | undefined;
  limit: number;
}

/** C3: what a customer sees of their companies. Error: bad_cursor. */
export async function listRequests(
  scope: Scope,
  query: ListQuery,
  around: Circumstances,
): Promise<RequestPage> {
  const cursor = query.cursor ? decodeCursor(query.cursor, 'newest') : null;
  const { actor } = around;
  if (actor.companies.length === 0) return { items: [], next: null };
  const state = ({ current: 'open', your_turn: 'open', solved: 'ended', all: 'all' } as const)[
    query.state
  ];
  const filter = { state, ...companiesSeenBy(actor), personId: actor.id };
  const { rows, next } = await companyPage(scope, filter, cursor, query.limit);
  const now = around.now ?? (await databaseNow(scope.db));
  return {
    items: rows.map((row) => presentSummary(row, { ...around, now })),
    next: next && encodeCursor(next),
  };
}

/** C3: the companies all of whose requests this person sees, and those of which only their own. */
function companiesSeenBy(actor: Actor): { whole: string[]; own: string[] } {
  const sees = (whole: boolean) =>
    actor.companies
      .filter((company) => (company.role !== 'user' || company.seesAllRequests) === whole)
      .map(({ id }) => id);
  return { whole: sees(true), own: sees(false) };
}
