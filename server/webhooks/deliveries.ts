import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import { TEST_KIND } from '../../domain/webhooks/index.ts';
import { type Actor, as } from '../access/index.ts';
import { decodePlace, encodeCursor, instantText } from '../platform/cursor.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { keptWebhook, type Which } from './kept-by.ts';
import {
  addDelivery,
  deliverAgain,
  listDeliveries,
  type StoredDelivery,
} from './store-deliveries.ts';

const place = z.tuple([instantText, z.uuid()]);

/** A2: what was sent to an endpoint, the newest first, with what came of it. Errors: not_found, not_allowed, bad_cursor. */
export async function readDeliveries(
  database: Database,
  actor: Actor,
  which: Which,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: StoredDelivery[]; next: string | null }> {
  const after = cursor === undefined ? null : decodePlace(cursor, place);
  return as(database, actor, async (scope) => {
    const { keeper, webhook } = await keptWebhook(scope, actor, which);
    const found = await listDeliveries(scope, keeper, webhook.id, after, limit + 1);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? encodeCursor(last.place) : null };
  });
}

/** A2: sends one event once more, under its own id. Errors: not_found, not_allowed, webhook_off. */
export const replay = (
  database: Database,
  actor: Actor,
  which: Which,
  deliveryId: string,
): Promise<void> =>
  as(database, actor, async (scope) => {
    const { keeper, webhook } = await keptWebhook(scope, actor, which);
    const now = await databaseNow(scope.db);
    if (!(await deliverAgain(scope, keeper, webhook.id, deliveryId, now)))
      throw new ProblemError('not_found');
    if (webhook.offSince !== null) throw new ProblemError('webhook_off');
  });

/** A2: puts an event on its way that nothing brought about; its id. Errors: not_found, not_allowed, webhook_off. */
export const testWebhook = (database: Database, actor: Actor, which: Which): Promise<string> =>
  as(database, actor, async (scope) => {
    const { keeper, webhook } = await keptWebhook(scope, actor, which);
    if (webhook.offSince !== null) throw new ProblemError('webhook_off');
    const now = await databaseNow(scope.db);
    const id = randomUUIDv7();
    const payload = JSON.stringify({
      type: TEST_KIND,
      timestamp: new Date(now).toISOString(),
      data: { webhookId: webhook.id, ...(which.whose === null ? {} : { company: which.whose }) },
    });
    await addDelivery(scope, keeper, { id, webhookId: webhook.id, kind: TEST_KIND, payload }, now);
    return id;
  });
