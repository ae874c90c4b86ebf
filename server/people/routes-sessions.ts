import { z } from 'zod';
import { sessionList } from '../../api/sessions.ts';
import { actorOf, sessionCookie } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { endSession } from './end-session.ts';
import { presentSession } from './present.ts';
import { readSessions } from './read-sessions.ts';
import { takeCookieBack } from './sessions.ts';

interface Options {
  database: Database;
  publicUrl: string;
}

/** Where a person is signed in, and ending it there. */
export function sessionRoutes(app: App, { database, publicUrl }: Options): void {
  app.get(
    '/api/sessions',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Where you are signed in',
        tags: ['people'],
        response: { 200: sessionList },
      },
    },
    async (request) => {
      const token = request.cookies[sessionCookie(publicUrl)] ?? '';
      const found = await readSessions(database, actorOf(request), token);
      return { items: found.map(presentSession) };
    },
  );

  app.delete(
    '/api/sessions/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'End one of your sessions',
        tags: ['people'],
        params: z.object({ id: z.uuid() }),
      },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie(publicUrl)] ?? '';
      const { id } = request.params;
      if (await endSession(database, actorOf(request), { id, token }))
        takeCookieBack(reply, publicUrl);
      return reply.code(204).send();
    },
  );
}
