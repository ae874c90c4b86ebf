import type { RequestView } from '../../../../api/request-views.ts';
import { type RequestsSearch, readRequestsSearch, type SearchChange } from '../search.ts';

/** As a view keeps it: the query of the list's address. */
export const queryOf = (search: SearchChange): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

/** The view that shows exactly this. */
export const viewOf = (
  views: readonly RequestView[],
  search: RequestsSearch,
): RequestView | undefined =>
  views.find(({ filter }) => sorted(readRequestsSearch(filter)) === sorted(search));

function sorted(search: RequestsSearch): string {
  const query = new URLSearchParams(queryOf(search));
  query.sort();
  return query.toString();
}
