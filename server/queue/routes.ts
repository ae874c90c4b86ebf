import {
  bulkMove,
  bulkResult,
  bulkUndo,
  queueChoices as queueChoicesShape,
  queueCounts,
  queuePage,
  queueQuery,
} from '../../api/queue.ts';
import { actorOf, as, worksOnRequests } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { moveMany, undoMany } from './bulk.ts';
import { countQueue, queueChoices } from './count-queue.ts';
import { listQueue } from './list-queue.ts';

const tags = ['queue'];
const config = { access: 'staff' } as const;

export function queueRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/queue',
    {
      config,
      schema: {
        summary: 'The queue of the desk',
        tags,
        querystring: queueQuery,
        response: { 200: queuePage },
      },
    },
    async (request) => {
      const actor = worksOnRequests(actorOf(request));
      return as(database, actor, (scope) => listQueue(scope, request.query, { actor, book }));
    },
  );

  app.get(
    '/api/queue/counts',
    {
      config,
      schema: { summary: 'The numbers beside the views', tags, response: { 200: queueCounts } },
    },
    async (request) => {
      const actor = worksOnRequests(actorOf(request));
      return as(database, actor, (scope) => countQueue(scope, { actor, book }));
    },
  );

  app.get(
    '/api/queue/choices',
    {
      config,
      schema: {
        summary: 'What the filters can be set to',
        tags,
        response: { 200: queueChoicesShape },
      },
    },
    async (request) => {
      const actor = worksOnRequests(actorOf(request));
      return as(database, actor, (scope) => queueChoices(scope, { actor, book }));
    },
  );

  app.post(
    '/api/queue/bulk',
    {
      config,
      schema: {
        summary: 'One move on many requests, each for itself',
        tags,
        body: bulkMove,
        response: { 200: bulkResult },
      },
    },
    async (request) =>
      moveMany(request.body, { database, book, actor: worksOnRequests(actorOf(request)) }),
  );

  app.post(
    '/api/queue/undo',
    {
      config,
      schema: {
        summary: 'Take moves on many requests back',
        tags,
        body: bulkUndo,
        response: { 200: bulkResult },
      },
    },
    async (request) =>
      undoMany(request.body, { database, book, actor: worksOnRequests(actorOf(request)) }),
  );
}
