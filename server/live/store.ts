import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** Somebody who said nothing for longer is gone. */
const GONE_AFTER = sql.lit('45 seconds');

export interface TabState {
  tab: string;
  /** The request on the page; null for any other page. */
  number: number | null;
  writing: boolean;
}

/**
 * Notes where a tab is, and tells everybody where that is news to them: who only goes on as before is not announced.
 */
export const noteTab = ({ db, by }: Scope, { tab, number, writing }: TabState) =>
  sql`
    with before as (
      select number, writing from presence
      where person_id = ${by.id} and tab = ${tab} and seen_at > now() - interval ${GONE_AFTER}),
    noted as (
      insert into presence (person_id, tab, number, writing, seen_at)
      values (${by.id}, ${tab}, ${number}, ${writing}, now())
      on conflict (person_id, tab) do update
        set number = excluded.number, writing = excluded.writing, seen_at = excluded.seen_at)
    select pg_notify('live', '{"presence":true}')
    where not exists (select from before
      where number is not distinct from ${number}::bigint and writing = ${writing})`.execute(db);

/** The tab was closed. */
export const forgetTab = ({ db, by }: Scope, tab: string) =>
  sql`
    with gone as (delete from presence where person_id = ${by.id} and tab = ${tab} returning 1)
    select pg_notify('live', '{"presence":true}') from gone`.execute(db);

/** Tabs that fell silent leave, and everybody is told once. */
export const forgetSilentTabs = ({ db }: Scope) =>
  sql`
    with gone as (delete from presence where seen_at <= now() - interval ${GONE_AFTER} returning 1)
    select pg_notify('live', '{"presence":true}') where exists (select from gone)`.execute(db);

export interface PresentTab {
  id: string;
  name: string;
  number: number | null;
  writing: boolean;
}

/** One row for each person and place; somebody with two tabs on one request writes there if either tab does. */
export async function presentTabs({ db }: Scope): Promise<PresentTab[]> {
  const found = await sql<PresentTab>`
    select p.person_id as id, p.name, t.number, bool_or(t.writing) as writing
    from presence t join people p using (person_id)
    where t.seen_at > now() - interval ${GONE_AFTER}
    group by p.person_id, p.name, t.number
    order by p.name, p.person_id, t.number`.execute(db);
  return found.rows;
}
