import { z } from 'zod';
import { oneLine } from '../../api/primitives.ts';
import {
  changeWebhook as changeBody,
  makeWebhook,
  webhook,
  webhookList,
  webhookWithSecret,
} from '../../api/webhooks.ts';
import { actorOf } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import {
  changeWebhook,
  createWebhook,
  readWebhooks,
  removeWebhook,
  renewWebhookSecret,
  type WithSecret,
} from './keep-webhooks.ts';
import { type Place, tags, type WebhookOptions, whichIn } from './place.ts';
import { presentWebhook } from './present.ts';
import { deliveryRoutesAt } from './routes-deliveries.ts';

/** A2: where events are sent, of a company and of all. */
export function webhookRoutes(app: App, options: WebhookOptions): void {
  const places: Place[] = [
    {
      base: '/api/companies/:publicId/webhooks',
      access: 'customer',
      params: z.object({ publicId: oneLine }),
      whose: 'the company',
    },
    {
      base: '/api/webhooks',
      access: 'staff',
      params: z.object({}),
      whose: 'the installation, for all companies',
    },
  ];
  for (const place of places) {
    webhooksAt(app, options, place);
    deliveryRoutesAt(app, options, place);
  }
}

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
      const { publicId = null } = request.params;
      const { webhooks, kinds } = await readWebhooks(database, actorOf(request), publicId);
      return { items: webhooks.map(presentWebhook), kinds: [...kinds] };
    },
  );

  app.post(
    base,
    {
      config: { ...config, dangerous: true },
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
      config: { ...config, dangerous: true },
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
      config: { ...config, dangerous: true },
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
