import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

export interface RequestView {
  id: string;
  name: string;
  filter: Record<string, string>;
  isDefault: boolean;
}

const columns = sql<RequestView>`view_id as id, name, filter, is_default as "isDefault"`;

/** One's own views, in one's order; row security shows nobody else's, and none of a company one has left. */
export const listViews = async ({ db }: Scope): Promise<RequestView[]> =>
  (
    await sql<RequestView>`select ${columns} from request_views order by position, created_at, view_id`.execute(
      db,
    )
  ).rows;

/** Behind the others. */
export async function addView(
  { db, by }: Scope,
  companyId: string,
  view: Pick<RequestView, 'name' | 'filter'>,
): Promise<RequestView> {
  const { rows } = await sql<RequestView>`
    insert into request_views (company_id, person_id, view_id, name, filter, position, created_at)
    values (${companyId}, ${by.id}, ${randomUUIDv7()}, ${view.name}, ${JSON.stringify(view.filter)}::jsonb,
      (select coalesce(max(position), 0) + 1 from request_views), date_trunc('milliseconds', now()))
    returning ${columns}`.execute(db);
  const [added] = rows;
  if (!added) throw new Error('the view was written and is not there');
  return added;
}

/** What changes of a view. */
type ChangedView = { [Key in keyof Omit<RequestView, 'id'>]?: RequestView[Key] | undefined };

/** Undefined where the reader has no such view. What is left out stays; of the views one is the default at most. */
export async function changeView(
  { db }: Scope,
  id: string,
  { name, filter, isDefault }: ChangedView,
): Promise<RequestView | undefined> {
  if (isDefault)
    await sql`update request_views set is_default = false where is_default and view_id <> ${id}
      and exists (select from request_views mine where mine.view_id = ${id})`.execute(db);
  const kept = filter === undefined ? null : JSON.stringify(filter);
  const { rows } = await sql<RequestView>`
    update request_views set name = coalesce(${name ?? null}, name), filter = coalesce(${kept}::jsonb, filter),
      is_default = coalesce(${isDefault ?? null}, is_default)
    where view_id = ${id} returning ${columns}`.execute(db);
  return rows[0];
}

/** Those named first, in this order; the others behind them, as they were. */
export async function orderViews({ db }: Scope, ids: readonly string[]): Promise<void> {
  await sql`
    update request_views set position = placed.place
    from (select view_id, row_number() over (
        order by array_position(${ids}::uuid[], view_id), position, created_at, view_id) as place
      from request_views) placed
    where placed.view_id = request_views.view_id and placed.place <> request_views.position`.execute(
    db,
  );
}

export async function removeView({ db }: Scope, id: string): Promise<void> {
  await sql`delete from request_views where view_id = ${id}`.execute(db);
}
