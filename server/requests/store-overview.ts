import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { type CompanyScope, endedLately, isSeen } from './store-company-list.ts';

/** How many requests a customer sees that agree in whose turn, by whom and about what they are. */
export interface Tally {
  turn: number;
  count: number;
  /** Of them: ended in the last seven days. */
  lately: number;
  person: { id: string; name: string };
  /** Null where they are about no product. */
  product: { id: string; name: string } | null;
}

/** One pass over the companies' requests. */
export async function tallyRequests({ db }: Scope, seen: CompanyScope): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select tally.turn, tally.count, tally.lately,
      json_build_object('id', tally.created_by, 'name', person.name) as person,
      case when tally.product_id is not null
        then json_build_object('id', tally.product_id, 'name', tally.product_name) end as product
    from (
      select turn, created_by, product_id, max(product_name) as product_name,
        count(*)::int as count, (count(*) filter (where ${endedLately}))::int as lately
      from requests where ${isSeen(seen)} group by turn, created_by, product_id
    ) tally join people person on person.person_id = tally.created_by`.execute(db);
  return rows;
}

/** Numbers of open requests whose promise is broken and not yet made good, the latest last; at most 20. */
export async function lateRequests({ db }: Scope, seen: CompanyScope): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from requests where ${isSeen(seen)} and open and clock_answered_at is null
      and (clock_state = 'missed' or (clock_state = 'running' and clock_due_at < now()))
    order by clock_due_at, number limit 20`.execute(db);
  return rows.map(({ number }) => number);
}
