import { z } from 'zod';
import { webhookKinds } from '../domain/webhooks/index.ts';
import { personRef } from './people.ts';
import { instant, line, pageOf } from './primitives.ts';

const kind = z.enum(webhookKinds('vendor') as [string, ...string[]]);

const url = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (typed) => URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol),
    'an address that starts with https://',
  )
  .refine((typed) => {
    const { username, password } = URL.parse(typed) ?? {};
    return !username && !password;
  }, 'without a name and password in it');

/** Where events are sent. */
export const webhook = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  /** Empty: every kind. */
  kinds: z.array(z.string()),
  madeBy: personRef,
  createdAt: instant,
  /** Since when no attempt has got through; null while they do. */
  failingSince: instant.nullable(),
  /** Null while it is on. */
  off: z.object({ since: instant, because: z.enum(['paused', 'failing', 'gone']) }).nullable(),
  /** Until when the former secret signs as well; null where there is none. */
  formerSecretUntil: instant.nullable(),
});
export type Webhook = z.infer<typeof webhook>;

/** `GET …/webhooks` */
export const webhookList = z.object({
  items: z.array(webhook),
  /** The kinds one can choose; `request.*` are all of their group. */
  kinds: z.array(z.string()),
});
export type WebhookList = z.infer<typeof webhookList>;

/** `POST …/webhooks` */
export const makeWebhook = z.object({ name: line, url, kinds: z.array(kind).max(100).default([]) });
export type MakeWebhook = z.infer<typeof makeWebhook>;

/** With the secret, which is told this once. */
export const webhookWithSecret = z.object({ webhook, secret: z.string() });
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>;

/** `PATCH …/webhooks/{webhookId}` */
export const changeWebhook = z.object({
  name: line.optional(),
  url: url.optional(),
  kinds: z.array(kind).max(100).optional(),
  /** Off by hand, or on again. */
  on: z.boolean().optional(),
});
export type ChangeWebhook = z.infer<typeof changeWebhook>;

const attempt = z.object({
  at: instant,
  /** Null where no answer came. */
  status: z.number().int().nullable(),
  tookMs: z.number().int(),
  /** The first bytes of the answer. */
  answer: z.string(),
  /** Why no answer came: `timeout`, `private_address`, `no_such_host`, or the code of the connection. */
  error: z.string().nullable(),
});

/** One event on its way to one endpoint. */
export const delivery = z.object({
  id: z.uuid(),
  /** The header `webhook-id`. */
  messageId: z.string(),
  kind: z.string(),
  createdAt: instant,
  state: z.enum(['waiting', 'delivered', 'failed']),
  /** When it is tried next; null where it is not, by itself. */
  nextAt: instant.nullable(),
  /** What is sent, byte for byte. */
  payload: z.string(),
  attempts: z.array(attempt),
});
export type Delivery = z.infer<typeof delivery>;

/** `GET …/webhooks/{webhookId}/deliveries`: those of thirty days, the newest first. */
export const deliveryList = pageOf(delivery);
export type DeliveryList = z.infer<typeof deliveryList>;

/** `POST …/webhooks/{webhookId}/test`: an event that nothing brought about is on its way. */
export const tested = z.object({ deliveryId: z.uuid() });
