import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';
import type { Keeper } from './store.ts';

/** One attempt as it is kept; `at` is ISO 8601 in UTC. */
export interface KeptAttempt {
  at: string;
  status: number | null;
  tookMs: number;
  answer: string;
  error: string | null;
}

export interface StoredDelivery {
  id: string;
  kind: string;
  /** Epoch ms. */
  createdAt: number;
  state: 'waiting' | 'delivered' | 'failed';
  dueAt: number;
  payload: string;
  attempts: KeptAttempt[];
  /** Its place in the list, exact to the microsecond. */
  place: [string, string];
}

/** Those of an endpoint after a place in their list, the newest first. */
export async function listDeliveries(
  { db }: Scope,
  companyId: Keeper,
  webhookId: string,
  after: [string, string] | null,
  limit: number,
): Promise<StoredDelivery[]> {
  const { rows } = await sql<StoredDelivery>`
    select delivery_id as id, kind, created_at as "createdAt", state, due_at as "dueAt", payload, attempts,
      json_build_array(created_at::text, delivery_id) as place
    from webhook_deliveries
    where webhook_id = ${webhookId} and company_id is not distinct from ${companyId}::uuid
      ${after ? sql`and (created_at, delivery_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by created_at desc, delivery_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Sent once more with all its attempts, under the same id. False where the endpoint has no such delivery. */
export async function deliverAgain(
  { db }: Scope,
  companyId: Keeper,
  webhookId: string,
  deliveryId: string,
  now: number,
): Promise<boolean> {
  const again = await db
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting', tries: 0, due_at: toColumn(now) })
    .where('delivery_id', '=', deliveryId)
    .where('webhook_id', '=', webhookId)
    .where('company_id', companyId === null ? 'is' : '=', companyId)
    .executeTakeFirst();
  return again.numUpdatedRows === 1n;
}

export const addDelivery = (
  { db }: Scope,
  companyId: Keeper,
  delivery: { id: string; webhookId: string; kind: string; payload: string },
  now: number,
) =>
  db
    .insertInto('webhook_deliveries')
    .values({
      delivery_id: delivery.id,
      webhook_id: delivery.webhookId,
      company_id: companyId,
      kind: delivery.kind,
      payload: delivery.payload,
      created_at: toColumn(now),
      due_at: toColumn(now),
    })
    .execute();

/** What still waits for an endpoint that was switched off will not go out by itself. */
export const giveUpWaiting = ({ db }: Scope, webhookId: string) =>
  db
    .updateTable('webhook_deliveries')
    .set({ state: 'failed' })
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute();

/** What ended before this instant (epoch ms) is forgotten. */
export const removeOldDeliveries = ({ db }: Scope, before: number) =>
  db.deleteFrom('webhook_deliveries').where('created_at', '<', instantValue(before)).execute();
