import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Tables } from '../platform/database/database.ts';
import { PLANNED_ANEW } from '../platform/database/naming-client.ts';
import {
  type CompanyFilter,
  type CompanyScope,
  conditionsOf,
  hitsOf,
  isNarrowed,
  type ListOrder,
} from './store-company-filter.ts';
import { stretchesOf } from './store-company-stretches.ts';
import {
  type Condition,
  type Cursor,
  newestFirst,
  type Order,
  type Page,
  page,
  rowsFor,
  withNames,
} from './store-rows.ts';
import { isSearch } from './store-search.ts';

/** Whose turn it is, the newest first: the order of the page. */
const byTurn: Omit<Order, 'after'> = {
  by: sql`requests.turn, requests.created_at desc, requests.request_id desc`,
  cursor: sql`json_build_array(requests.turn, requests.created_at::text, requests.request_id)`,
};

export const companyPage = async (
  scope: Scope,
  filter: CompanyFilter,
  cursor: Cursor | null,
  limit: number,
  order: ListOrder = 'turn',
): Promise<Page> => page(await companyQuery(scope, filter, cursor, limit, order).execute(), limit);

export function companyQuery(
  scope: Scope,
  filter: CompanyFilter,
  cursor: Cursor | null,
  limit: number,
  order: ListOrder = 'turn',
) {
  const { by, cursor: place } = order === 'turn' ? byTurn : newestFirst;
  const conditions = conditionsOf(filter, scope.by);
  const stretches = stretchesOf(filter, order, cursor).flatMap((stretch) =>
    seenParts(filter).map((part) =>
      rowsOf([stretch, part, ...conditions], { by, limit, narrowed: isNarrowed(filter) }),
    ),
  );
  // The page's own rows stand for the table in what follows: names are looked up for them alone.
  const db = withHits(scope.db, filter).with(
    'requests',
    () => sql<Selectable<Tables['requests']>>`(${sql.join(stretches, sql` union all `)})`,
  ) as unknown as Scope['db'];
  // A plan for any filter would take an index that does not hold what filters ask.
  const manner = isNarrowed(filter) ? sql.raw(PLANNED_ANEW) : sql``;
  return withNames({ db, by: scope.by })
    .modifyFront(manner)
    .select(place.as('cursor'))
    .orderBy(by)
    .limit(rowsFor(limit));
}

/** Looked for once, for every stretch of the list. */
const withHits = (db: Scope['db'], filter: CompanyFilter): Scope['db'] =>
  isSearch(filter)
    ? (db.with(
        (cte) => cte('hits').materialized(),
        () => sql<{ company_id: string; request_id: string }>`${hitsOf(filter)}`,
      ) as unknown as Scope['db'])
    : db;

/** Where a filter passes over most of a company's requests, they are looked at in the index alone, which holds what filters ask. */
function rowsOf(
  conditions: Condition[],
  { by, limit, narrowed }: { by: RawBuilder<unknown>; limit: number; narrowed: boolean },
): RawBuilder<unknown> {
  const found = (columns: string) =>
    sql`(select ${sql.raw(columns)} from requests where ${sql.join(conditions, sql` and `)}
      order by ${by} limit ${rowsFor(limit)})`;
  if (!narrowed) return found('requests.*');
  // Named by all that the index is sorted by, each is found there at once, whatever the planner thinks of a company.
  const key = sql.raw('company_id, turn, created_at, request_id');
  return sql`(select requests.* from ${found('company_id, turn, created_at, request_id')} place
    join requests using (${key}))`;
}

/** Of each company by itself: its index gives them in their order, that of two together would have to be sorted. */
function seenParts({ whole, own, personId }: CompanyScope): Condition[] {
  return [
    ...whole.map((id) => sql<boolean>`company_id = ${id}`),
    ...own.map(
      (id) => sql<boolean>`company_id = ${id} and (created_by = ${personId} or exists (
        select from request_participants part where part.company_id = requests.company_id
          and part.request_id = requests.request_id and part.person_id = ${personId}))`,
    ),
  ];
}

export const isSeen = (seen: CompanyScope): Condition =>
  sql`(${sql.join(seenParts(seen), sql` or `)})`;
