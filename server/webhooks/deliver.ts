import { isDelivered, retryAt, switchedOffBecause } from '../../domain/webhooks/index.ts';
import { asWorker, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import type { AllowedNetworks } from './addresses.ts';
import { messageIdOf } from './message-id.ts';
import { type Attempt, send } from './send.ts';
import { giveUpWaiting } from './store-deliveries.ts';
import {
  holdEndpoint,
  type Leased,
  noteAttempt,
  noteFailingSince,
  switchOff,
} from './store-sending.ts';
import { tellOfSwitchOff } from './tell-of-switch-off.ts';

/** One attempt to send what this process leased, outside of any transaction, and what follows from it, in one. */
export async function deliver(
  database: Database,
  leased: Leased,
  allowed: AllowedNetworks,
): Promise<void> {
  const startedAt = await asWorker(database, ({ db }) => databaseNow(db));
  const attempt = await send(
    {
      url: leased.url,
      id: messageIdOf(leased.id),
      payload: leased.payload,
      secrets: leased.secrets,
      timestamp: Math.floor(startedAt / 1000),
    },
    allowed,
  );
  await asWorker(database, async (scope) => {
    await noteOutcome(scope, leased, attempt, startedAt);
  });
}

async function noteOutcome(
  scope: Scope,
  { id, webhookId, tries }: Leased,
  attempt: Attempt,
  startedAt: number,
): Promise<void> {
  const now = await databaseNow(scope.db);
  const delivered = isDelivered(attempt);
  const dueAt = delivered ? null : retryAt(tries + 1, now);
  const state = delivered ? 'delivered' : dueAt === null ? 'failed' : 'waiting';
  const kept = { at: new Date(startedAt).toISOString(), ...attempt };
  await noteAttempt(scope, id, kept, { state, dueAt: dueAt ?? now });
  const endpoint = await holdEndpoint(scope, webhookId);
  if (!endpoint) return;
  const { failingSince, offSince } = endpoint;
  if (delivered) {
    if (failingSince !== null) await noteFailingSince(scope, webhookId, null);
    return;
  }
  if (failingSince === null) await noteFailingSince(scope, webhookId, now);
  const because = switchedOffBecause(attempt, failingSince, now);
  if (because === null || offSince !== null) return;
  await switchOff(scope, webhookId, because, now);
  await giveUpWaiting(scope, webhookId);
  await tellOfSwitchOff(scope, { ...endpoint, webhookId }, because, now);
}
