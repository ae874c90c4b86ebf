import type { Scope } from '../access/index.ts';
import { type Cursor, newestFirst, type Page, page, withNames } from './store-rows.ts';

export interface CompanyFilter {
  state: 'open' | 'ended' | 'all';
  /** Companies all of whose requests the reader sees. */
  whole: string[];
  /** Companies of which the reader sees their own requests only. */
  own: string[];
  personId: string;
}

/** C3: what a customer sees of their companies, newest first. */
export const companyPage = async (
  scope: Scope,
  filter: CompanyFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page> => page(await companyQuery(scope, filter, cursor, limit).execute(), limit);

export function companyQuery(
  scope: Scope,
  filter: CompanyFilter,
  cursor: Cursor | null,
  limit: number,
) {
  const { whole, own, personId } = filter;
  let rows = withNames(scope).where((where) =>
    where.or([
      ...whole.map((company) => where('requests.company_id', '=', company)),
      ...own.map((company) =>
        where.and([
          where('requests.company_id', '=', company),
          where('requests.created_by', '=', personId),
        ]),
      ),
    ]),
  );
  if (filter.state !== 'all') rows = rows.where('requests.open', '=', filter.state === 'open');
  return newestFirst(rows, cursor, limit);
}
