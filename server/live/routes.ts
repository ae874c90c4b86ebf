import { z } from 'zod';
import { announcePresence, presence } from '../../api/live.ts';
import { actorOf, as, sessionCookie } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { notePresence } from './note-presence.ts';
import { readPresence } from './read-presence.ts';
import type { Live } from './start-live.ts';
import { forgetTab } from './store.ts';
import { subscribe } from './subscribe.ts';

const tags = ['live'];

export interface LiveOptions {
  database: Database;
  publicUrl: string;
  live: Live;
}

export function liveRoutes(app: App, { database, publicUrl, live }: LiveOptions): void {
  app.get(
    '/api/live',
    {
      // A question for the head alone would be a listener that nobody reads.
      exposeHeadRoute: false,
      config: { access: 'signed-in', byItself: true },
      schema: {
        summary: 'What changes, as it happens: server-sent events without end',
        description:
          'Each event holds ids only (`liveEvent`); an event `beat` says that the line is awake.',
        tags,
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie(publicUrl)] ?? '';
      const caller = { actor: actorOf(request), token };
      const body = await subscribe(live.audience, database, caller);
      return reply
        .type('text/event-stream')
        .headers({ 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' })
        .send(body);
    },
  );

  app.get(
    '/api/presence',
    {
      config: { access: 'staff' },
      schema: { summary: 'Staff who are here now, and where', tags, response: { 200: presence } },
    },
    async (request) => as(database, actorOf(request), readPresence),
  );

  app.put(
    '/api/presence',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Where this tab is; again every 20 seconds',
        tags,
        body: announcePresence,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await as(database, actorOf(request), (scope) => notePresence(scope, request.body));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/presence/:tab',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'This tab was closed',
        tags,
        params: announcePresence.pick({ tab: true }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await as(database, actorOf(request), (scope) => forgetTab(scope, request.params.tab));
      return reply.code(204).send(null);
    },
  );
}
