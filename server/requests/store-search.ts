import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { Tables } from '../platform/database/database.ts';
import type { Condition } from './store-rows.ts';

export interface Search {
  number?: number | undefined;
  /** To be found in subject, messages and notes. */
  words?: string | undefined;
}

export const isSearch = ({ number, words }: Search): boolean =>
  number !== undefined || words !== undefined;

/**
 * Staff's search. In what follows, the rows of a page stand for the table: those with the number, and those with the
 * words. A word that few wrote is looked up in the words' index, and what it gives is sorted; a word that many wrote is
 * soon met on the way through the list in its order. They cost the same where as many rows have it as the page's root
 * of all rows.
 */
export function withFound(
  db: Scope['db'],
  { number, words }: Search,
  conditions: Condition[],
  order: RawBuilder<unknown>,
  limit: number,
): Scope['db'] {
  const stretch = (...more: Condition[]) =>
    sql`(select requests.* from requests where ${sql.join([...conditions, ...more], sql` and `)}
      order by ${order} limit ${limit + 1})`;
  const few = sql<boolean>`(select count(*) from hits) <= (select most from few)
    and (requests.company_id, requests.request_id) in (select company_id, request_id from hits)`;
  // `offset 0` keeps the planner from turning the way round.
  const many = sql<boolean>`(select count(*) from hits) > (select most from few) and exists (
    select from request_event_contents words where words.company_id = requests.company_id
      and words.request_id = requests.request_id and words.document @@ (select app.words(${words})) offset 0)`;
  const others = number === undefined ? [] : [sql<boolean>`requests.number <> ${number}`];
  const stretches = [
    ...(number === undefined ? [] : [stretch(sql`requests.number = ${number}`)]),
    ...(words === undefined ? [] : [stretch(few, ...others), stretch(many, ...others)]),
  ];
  return db
    .with(
      'few',
      () => sql<{ most: number }>`(
      select greatest(1000, sqrt(${limit} * greatest(reltuples, 0)))::integer as most
      from pg_class where oid = 'requests'::regclass)`,
    )
    .with(
      'hits',
      () => sql<{ company_id: string; request_id: string }>`(
      select company_id, request_id from app.entries_with_words(${words ?? ''}, (select most + 1 from few)))`,
    )
    .with(
      'requests',
      () => sql<Selectable<Tables['requests']>>`(${sql.join(stretches, sql` union all `)})`,
    ) as unknown as Scope['db'];
}
