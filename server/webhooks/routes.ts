import { z } from 'zod';
import { oneLine } from '../../api/primitives.ts';
import {
  changeWebhook as changeBody,
  makeWebhook,
  webhook,
  webhookList,
  webhookWithSecret,
} from '../../api/webhooks.ts';
import { webhookKinds } from '../../domain/webhooks/index.ts';
import { actorOf } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import type { AllowedNetworks } from './addresses.ts';
import {
  changeWebhook,
  createWebhook,
  readWebhooks,
  removeWebhook,
  renewWebhookSecret,
  type WithSecret,
} from './keep-webhooks.ts';
import { presentWebhook } from './present.ts';
import { deliveryRoutesAt } from './routes-deliveries.ts';

export interface WebhookOptions {
  database: Database;
  /** Private networks that the operator lets webhooks go to. */
  allowed: AllowedNetworks;
}

/** Where the routes of a company stand, and those of the vendor. */
export interface Place {
  base: '/api/companies/:publicId/webhooks' | '/api/webhooks';
  access: 'customer' | 'staff';
  params: z.ZodType<{ publicId?: string }>;
  /** Whose they are, for the summaries. */
  whose: string;
  kinds: 'company' | 'vendor';
}

/** A2: where events are sent, of a company and of all. */
export function webhookRoutes(app: App, options: WebhookOptions): void {
  const places: Place[] = [
    {
      base: '/api/companies/:publicId/webhooks',
      access: 'customer',
      params: z.object({ publicId: oneLine }),
      whose: 'the company',
      kinds: 'company',
    },
    {
      base: '/api/webhooks',
      access: 'staff',
      params: z.object({}),
      whose: 'the installation, for all companies',
      kinds: 'vendor',
    },
  ];
  for (const place of places) {
    webhooksAt(app, options, place);
    deliveryRoutesAt(app, options, place);
  }
}

export const whichIn = (params: Place['params']) => params.and(z.object({ webhookId: z.uuid() }));

export const tags = ['webhooks'];

const withSecret = ({ webhook: made, secret }: WithSecret) => ({
  webhook: presentWebhook(made),
  secret,
});

function webhooksAt(app: App, { database, allowed }: WebhookOptions, place: Place): void {
  const { base, access, params, whose } = place;
  const config = { access };
  const one = `${base}/:webhookId` as const;

  app.get(
    base,
    {
      config,
      schema: { summary: `Webhooks of ${whose}`, tags, params, response: { 200: webhookList } },
    },
    async (request) => {
      const found = await readWebhooks(database, actorOf(request), request.params.publicId ?? null);
      return { items: found.map(presentWebhook), kinds: [...webhookKinds(place.kinds)] };
    },
  );

  app.post(
    base,
    {
      config,
      schema: {
        summary: `Send events of ${whose} to an address; the secret is told this once`,
        tags,
        params,
        body: makeWebhook,
        response: { 201: webhookWithSecret },
      },
    },
    async (request, reply) => {
      const { publicId = null } = request.params;
      const made = await createWebhook(database, actorOf(request), publicId, request.body, allowed);
      return reply.code(201).send(withSecret(made));
    },
  );

  app.patch(
    one,
    {
      config,
      schema: {
        summary: 'Change a webhook, switch it off or on',
        tags,
        params: whichIn(params),
        body: changeBody,
        response: { 200: webhook },
      },
    },
    async (request) => {
      const { publicId: whose = null, webhookId } = request.params;
      const which = { whose, webhookId };
      return presentWebhook(
        await changeWebhook(database, actorOf(request), which, request.body, allowed),
      );
    },
  );

  app.delete(
    one,
    { config, schema: { summary: 'Remove a webhook', tags, params: whichIn(params) } },
    async (request, reply) => {
      const { publicId: whose = null, webhookId } = request.params;
      await removeWebhook(database, actorOf(request), { whose, webhookId });
      return reply.code(204).send();
    },
  );

  app.post(
    `${one}/secret`,
    {
      config,
      schema: {
        summary: 'A new secret, told this once; for a day the former one signs as well',
        tags,
        params: whichIn(params),
        response: { 200: webhookWithSecret },
      },
    },
    async (request) => {
      const { publicId: whose = null, webhookId } = request.params;
      return withSecret(await renewWebhookSecret(database, actorOf(request), { whose, webhookId }));
    },
  );
}
