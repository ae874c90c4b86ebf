import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { rolesThatMay } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';

export interface View {
  id: string;
  name: string;
  filter: Record<string, string>;
}

const columns = sql<View>`view_id as id, name, filter`;

/** One's own views, the oldest first; row security shows nobody else's. */
export const listViews = async ({ db }: Scope): Promise<View[]> =>
  (await sql<View>`select ${columns} from saved_views order by created_at, view_id`.execute(db))
    .rows;

export async function addView({ db, by }: Scope, view: Omit<View, 'id'>): Promise<View> {
  const { rows } = await sql<View>`
    insert into saved_views (person_id, view_id, name, filter, created_at)
    values (${by.id}, ${randomUUIDv7()}, ${view.name}, ${JSON.stringify(view.filter)}::jsonb,
      date_trunc('milliseconds', now()))
    returning ${columns}`.execute(db);
  const [added] = rows;
  if (!added) throw new Error('the view was written and is not there');
  return added;
}

/** Undefined where the reader has no such view. */
export async function changeView({ db }: Scope, view: View): Promise<View | undefined> {
  const { rows } = await sql<View>`
    update saved_views set name = ${view.name}, filter = ${JSON.stringify(view.filter)}::jsonb
    where view_id = ${view.id} returning ${columns}`.execute(db);
  return rows[0];
}

export async function removeView({ db }: Scope, id: string): Promise<void> {
  await sql`delete from saved_views where view_id = ${id}`.execute(db);
}

/** Staff who work on requests, by name. */
export async function listWorkers({ db }: Scope): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select person_id as id, name from people where suspended_at is null and person_id in (
      select person_id from staff_roles where role = any (${[...rolesThatMay('workOnRequests')]})) order by name, person_id`.execute(
    db,
  );
  return rows;
}
