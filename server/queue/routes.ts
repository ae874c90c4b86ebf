import { queuePage as queuePageShape, queueQuery } from '../../api/queue.ts';
import { mayWorkOnRequests } from '../../domain/access/index.ts';
import { type Actor, actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { listQueue } from './list-queue.ts';

const tags = ['queue'];

export function queueRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/queue',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'The queue of the desk',
        tags,
        querystring: queueQuery,
        response: { 200: queuePageShape },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, worksOnRequests(actor), (scope) =>
        listQueue(scope, request.query, { actor, book }),
      );
    },
  );
}

function worksOnRequests(actor: Actor): Actor {
  if (!mayWorkOnRequests(actor)) throw new ProblemError('not_allowed');
  return actor;
}
