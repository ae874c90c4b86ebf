import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn, toColumnOrNull } from '../platform/database/columns.ts';
import type { Keeper } from './store.ts';
import type { KeptAttempt } from './store-deliveries.ts';

/** A delivery that this process alone may send until its lease ends. */
export interface Leased {
  id: string;
  webhookId: string;
  companyId: Keeper;
  url: string;
  payload: string;
  /** The newest first. */
  secrets: Buffer[];
  /** How often it was tried. */
  tries: number;
}

/**
 * Leases what is due, of each endpoint a few, the longest due first; what another process holds is passed over. `busy`
 * are endpoints that have something on the way.
 */
export async function leaseDue(
  { db }: Scope,
  { busy, perEndpoint, atMost }: { busy: string[]; perEndpoint: number; atMost: number },
  leaseMs: number,
): Promise<Leased[]> {
  const { rows } = await sql<Leased>`
    with due as (
      select d.delivery_id, e.url, e.secret,
        case when e.former_until > now() then e.former_secret end as former
      from webhook_endpoints e cross join lateral (
        select delivery_id from webhook_deliveries
        where webhook_id = e.webhook_id and state = 'waiting' and due_at <= now()
        order by due_at limit ${perEndpoint} for update skip locked) d
      where e.off_since is null and e.webhook_id <> all (${busy}::uuid[])
      limit ${atMost})
    update webhook_deliveries d set due_at = now() + ${leaseMs} * interval '1 millisecond'
    from due where d.delivery_id = due.delivery_id
    returning d.delivery_id as id, d.webhook_id as "webhookId", d.company_id as "companyId", due.url, d.payload,
      array_remove(array[due.secret, due.former], null) as secrets, d.tries`.execute(db);
  return rows;
}

/** What came of an attempt; with `dueAt` (epoch ms) it is tried again then. */
export const noteAttempt = (
  { db }: Scope,
  id: string,
  attempt: KeptAttempt,
  next: { state: 'waiting' | 'delivered' | 'failed'; dueAt: number },
) =>
  db
    .updateTable('webhook_deliveries')
    .set({
      state: next.state,
      due_at: toColumn(next.dueAt),
      tries: sql<number>`tries + 1`,
      attempts: sql<string>`attempts || ${JSON.stringify([attempt])}::jsonb`,
    })
    .where('delivery_id', '=', id)
    .execute();

/** Since when an endpoint fails, and as what it is known; held until the transaction ends. */
export const holdEndpoint = ({ db }: Scope, id: string) =>
  db
    .selectFrom('webhook_endpoints')
    .select([
      'failing_since as failingSince',
      'off_since as offSince',
      'created_by as madeBy',
      'company_id as companyId',
    ])
    .where('webhook_id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

export const noteFailingSince = ({ db }: Scope, id: string, since: number | null) =>
  db
    .updateTable('webhook_endpoints')
    .set({ failing_since: toColumnOrNull(since) })
    .where('webhook_id', '=', id)
    .execute();

export const switchOff = ({ db }: Scope, id: string, because: 'failing' | 'gone', now: number) =>
  db
    .updateTable('webhook_endpoints')
    .set({ off_since: toColumn(now), off_because: because })
    .where('webhook_id', '=', id)
    .execute();

/** Who made an endpoint of the vendor, while they are there to be told. */
export const findMaker = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('people')
    .select(['person_id as id', 'language'])
    .where('person_id', '=', personId)
    .where('suspended_at', 'is', null)
    .executeTakeFirst();
