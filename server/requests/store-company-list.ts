import { type Selectable, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Tables } from '../platform/database/database.ts';
import { type Condition, type Cursor, type Page, page, rowsFor, withNames } from './store-rows.ts';

/** C3: which requests of their companies a person sees. */
export interface CompanyScope {
  /** Companies all of whose requests the reader sees. */
  whole: string[];
  /** Companies of which the reader sees their own requests and those they were added to. */
  own: string[];
  personId: string;
}

export interface CompanyFilter extends CompanyScope {
  state: 'current' | 'your_turn' | 'solved' | 'all';
  createdBy?: string | undefined;
  productId?: string | undefined;
  severity?: number | undefined;
  number?: number | undefined;
  /** To be found in the subject or in words the reader can see. */
  words?: string | undefined;
}

/** Ended requests stay current this long. */
export const endedLately: Condition = sql`ended_at >= now() - interval '7 days'`;

/** Whose turn it is, the newest first. */
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
  const conditions = conditionsOf(filter);
  const stretches = stretchesOf(filter.state, cursor).flatMap((stretch) =>
    seenParts(filter).map(
      (
        part,
      ) => sql`(select * from requests where ${sql.join([stretch, part, ...conditions], sql` and `)}
      order by turn, created_at desc, request_id desc limit ${rowsFor(limit)})`,
    ),
  );
  // The page's own rows stand for the table in what follows: names are looked up for them alone.
  const db = scope.db.with(
    'requests',
    () => sql<Selectable<Tables['requests']>>`(${sql.join(stretches, sql` union all `)})`,
  ) as unknown as Scope['db'];
  return withNames({ db, by: scope.by })
    .select(
      sql<Cursor>`json_build_array(requests.turn, requests.created_at::text, requests.request_id)`.as(
        'cursor',
      ),
    )
    .orderBy('requests.turn')
    .orderBy('requests.created_at', 'desc')
    .orderBy('requests.request_id', 'desc')
    .limit(rowsFor(limit));
}

const turns = { current: [1, 3], your_turn: [1, 1], solved: [3, 4], all: [1, 4] } as const;

/** Each is a stretch of the index in its order; the first goes on where the page before ended. */
function stretchesOf(state: CompanyFilter['state'], cursor: Cursor | null): Condition[] {
  const [first, last] = turns[state];
  const [at, createdAt, id] = cursor ?? [first - 1];
  const turn = Number(at);
  // Written into the statement: nine of ten have the last turn, which a plan made for any turn does not know.
  const here = sql<boolean>`turn = ${sql.lit(turn)} and
    (created_at, request_id) < (${createdAt}::timestamptz, ${id}::uuid)`;
  const rest = sql<boolean>`turn between ${sql.lit(turn + 1)} and ${sql.lit(last)}`;
  if (state === 'current' && turn > last) return [sql`${endedLately} and ${here}`];
  return [
    ...(cursor ? [here] : []),
    ...(turn < last ? [rest] : []),
    ...(state === 'current' ? [endedLately] : []),
  ];
}

function conditionsOf(filter: CompanyFilter): Condition[] {
  const { createdBy, productId, severity, number, words } = filter;
  const conditions: Condition[] = [];
  if (createdBy) conditions.push(sql`created_by = ${createdBy}`);
  if (productId) conditions.push(sql`product_id = ${productId}`);
  if (severity) conditions.push(sql`severity = ${severity}`);
  const found: Condition[] = [];
  if (number !== undefined) found.push(sql`number = ${number}`);
  if (words !== undefined)
    found.push(
      sql`(company_id, request_id) in (select company_id, request_id from app.requests_with_words(${words}))`,
    );
  if (found.length > 0) conditions.push(sql`(${sql.join(found, sql` or `)})`);
  return conditions;
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
