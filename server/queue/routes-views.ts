import { z } from 'zod';
import { pageQuery } from '../../api/primitives.ts';
import { mentionPage, savedView, saveView } from '../../api/queue.ts';
import { actorOf, as, worksOnRequests } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { readMentions } from './mentions.ts';
import { markMentionsSeen } from './store-mentions.ts';
import { addView, changeView, listViews, removeView } from './store-views.ts';

const tags = ['queue'];
const config = { access: 'staff' } as const;
const params = z.object({ id: z.uuid() });

/** What belongs to one member of staff at the desk: views of the queue, and where colleagues named them. */
export function viewRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/views',
    {
      config,
      schema: {
        summary: 'My views of the queue',
        tags,
        response: { 200: z.object({ items: z.array(savedView) }) },
      },
    },
    async (request) => ({
      items: await as(database, worksOnRequests(actorOf(request)), listViews),
    }),
  );

  app.post(
    '/api/views',
    {
      config,
      schema: { summary: 'Save a view', tags, body: saveView, response: { 201: savedView } },
    },
    async (request, reply) => {
      const actor = worksOnRequests(actorOf(request));
      const view = await as(database, actor, (scope) => addView(scope, request.body));
      return reply.code(201).send(view);
    },
  );

  app.patch(
    '/api/views/:id',
    {
      config,
      schema: {
        summary: 'Change a view',
        tags,
        params,
        body: saveView,
        response: { 200: savedView },
      },
    },
    async (request) => {
      const { id } = request.params;
      const view = await as(database, worksOnRequests(actorOf(request)), (scope) =>
        changeView(scope, { ...request.body, id }),
      );
      if (!view) throw new ProblemError('not_found');
      return view;
    },
  );

  app.delete(
    '/api/views/:id',
    {
      config,
      schema: { summary: 'Delete a view', tags, params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const actor = worksOnRequests(actorOf(request));
      await as(database, actor, (scope) => removeView(scope, request.params.id));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/mentions',
    {
      config,
      schema: {
        summary: 'Where colleagues named me',
        tags,
        querystring: pageQuery,
        response: { 200: mentionPage },
      },
    },
    async (request) =>
      as(database, worksOnRequests(actorOf(request)), (scope) =>
        readMentions(scope, request.query),
      ),
  );

  app.put(
    '/api/mentions/seen',
    {
      config,
      schema: { summary: 'I have seen all mentions', tags, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await as(database, worksOnRequests(actorOf(request)), markMentionsSeen);
      return reply.code(204).send(null);
    },
  );
}
