import type { Delivery, Webhook } from '../../api/webhooks.ts';
import { messageIdOf } from './message-id.ts';
import type { StoredWebhook } from './store.ts';
import type { StoredDelivery } from './store-deliveries.ts';

type Off = NonNullable<Webhook['off']>;

const wire = (at: number): string => new Date(at).toISOString();
const wireOrNull = (at: number | null): string | null => (at === null ? null : wire(at));

export const presentWebhook = (webhook: StoredWebhook): Webhook => ({
  id: webhook.id,
  name: webhook.name,
  url: webhook.url,
  kinds: webhook.kinds,
  madeBy: { id: webhook.madeById, name: webhook.madeByName },
  createdAt: wire(webhook.createdAt),
  failingSince: wireOrNull(webhook.failingSince),
  off:
    webhook.offSince === null
      ? null
      : { since: wire(webhook.offSince), because: webhook.offBecause as Off['because'] },
  formerSecretUntil: wireOrNull(webhook.formerUntil),
});

export const presentDelivery = (delivery: StoredDelivery): Delivery => ({
  id: delivery.id,
  messageId: messageIdOf(delivery.id),
  kind: delivery.kind,
  createdAt: wire(delivery.createdAt),
  state: delivery.state,
  nextAt: delivery.state === 'waiting' ? wire(delivery.dueAt) : null,
  payload: delivery.payload,
  attempts: delivery.attempts,
});
