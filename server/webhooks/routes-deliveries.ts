import { z } from 'zod';
import { pageQuery } from '../../api/primitives.ts';
import { deliveryList, tested } from '../../api/webhooks.ts';
import { actorOf } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import { readDeliveries, replay, testWebhook } from './deliveries.ts';
import { type Place, tags, type WebhookOptions, whichIn } from './place.ts';
import { presentDelivery } from './present.ts';

export function deliveryRoutesAt(
  app: App,
  { database }: WebhookOptions,
  { base, access, params }: Place,
): void {
  const config = { access };
  const one = `${base}/:webhookId` as const;

  app.get(
    `${one}/deliveries`,
    {
      config,
      schema: {
        summary: 'What was sent to a webhook within thirty days, and what came of it',
        tags,
        params: whichIn(params),
        querystring: pageQuery,
        response: { 200: deliveryList },
      },
    },
    async (request) => {
      const { publicId: whose = null, webhookId } = request.params;
      const which = { whose, webhookId };
      const found = await readDeliveries(database, actorOf(request), which, request.query);
      return { items: found.items.map(presentDelivery), next: found.next };
    },
  );

  app.post(
    `${one}/deliveries/:deliveryId/replay`,
    {
      config,
      schema: {
        summary: 'Send an event once more, under its own id',
        tags,
        params: whichIn(params).and(z.object({ deliveryId: z.uuid() })),
      },
    },
    async (request, reply) => {
      const { publicId: whose = null, webhookId, deliveryId } = request.params;
      await replay(database, actorOf(request), { whose, webhookId }, deliveryId);
      return reply.code(204).send();
    },
  );

  app.post(
    `${one}/test`,
    {
      config,
      schema: {
        summary: 'Send an event that nothing brought about',
        tags,
        params: whichIn(params),
        response: { 201: tested },
      },
    },
    async (request, reply) => {
      const { publicId: whose = null, webhookId } = request.params;
      const deliveryId = await testWebhook(database, actorOf(request), { whose, webhookId });
      return reply.code(201).send({ deliveryId });
    },
  );
}
