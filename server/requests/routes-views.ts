import { z } from 'zod';
import {
  addRequestView,
  changeRequestView,
  orderRequestViews,
  requestView,
  requestViews,
} from '../../api/request-views.ts';
import { actorOf, as } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { companyFor } from './send-once.ts';
import { addView, changeView, listViews, orderViews, removeView } from './store-views.ts';

const tags = ['requests'];
const config = { access: 'customer' } as const;
const params = z.object({ id: z.uuid() });

/** Filters of the list that one member of a company keeps for themselves. */
export function requestViewRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/request-views',
    {
      config,
      schema: {
        summary: 'My views of the list of requests',
        tags,
        response: { 200: requestViews },
      },
    },
    async (request) => ({ items: await as(database, actorOf(request), listViews) }),
  );

  app.post(
    '/api/request-views',
    {
      config,
      schema: {
        summary: 'Save a view of the list of requests',
        tags,
        body: addRequestView,
        response: { 201: requestView },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { companyId, ...view } = request.body;
      const company = companyFor(actor, companyId);
      const added = await as(database, actor, (scope) => addView(scope, company, view));
      return reply.code(201).send(added);
    },
  );

  app.patch(
    '/api/request-views/:id',
    {
      config,
      schema: {
        summary: 'Change a view of the list of requests, or open the list with it',
        tags,
        params,
        body: changeRequestView,
        response: { 200: requestView },
      },
    },
    async (request) => {
      const { id } = request.params;
      const view = await as(database, actorOf(request), (scope) =>
        changeView(scope, id, request.body),
      );
      if (!view) throw new ProblemError('not_found');
      return view;
    },
  );

  app.put(
    '/api/request-views/order',
    {
      config,
      schema: {
        summary: 'Put my views of the list of requests in order',
        tags,
        body: orderRequestViews,
        response: { 200: requestViews },
      },
    },
    async (request) => ({
      items: await as(database, actorOf(request), async (scope) => {
        await orderViews(scope, request.body.ids);
        return listViews(scope);
      }),
    }),
  );

  app.delete(
    '/api/request-views/:id',
    {
      config,
      schema: {
        summary: 'Delete a view of the list of requests',
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await as(database, actorOf(request), (scope) => removeView(scope, request.params.id));
      return reply.code(204).send(null);
    },
  );
}
