import { z } from 'zod';
import { oneLine } from '../../api/primitives.ts';
import { startViewing as startBody, viewing } from '../../api/viewings.ts';
import { actorOf, sessionCookie } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { stopViewing } from './end-viewing.ts';
import { startViewing } from './start-viewing.ts';

interface Options {
  database: Database;
  publicUrl: string;
}

const tags = ['viewings'];

/** Staff look at the portal as a member of a company. */
export function viewingRoutes(app: App, { database, publicUrl }: Options): void {
  app.post(
    '/api/companies/:publicId/viewings',
    {
      config: { access: 'staff', dangerous: true },
      schema: {
        summary: 'Look at the portal as a member of this company, for half an hour',
        description:
          'With the id in the header `Pactdesk-Viewing` a call is answered as the member would be; whatever changes something is refused. The company reads who looked, as whom and why.',
        tags,
        params: z.object({ publicId: oneLine }),
        body: startBody,
        response: { 201: viewing },
      },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie(publicUrl)] ?? '';
      const wanted = { ...request.params, ...request.body };
      const who = { actor: actorOf(request), token };
      return reply.code(201).send(await startViewing(database, who, wanted));
    },
  );

  app.delete(
    '/api/viewings/:id',
    {
      config: { access: 'staff' },
      schema: { summary: 'Stop looking', tags, params: z.object({ id: z.uuid() }) },
    },
    async (request, reply) => {
      await stopViewing(database, actorOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
}
