import { z } from 'zod';
import { word } from '../../api/primitives.ts';
import { askInCategory as askBody, requestCategories } from '../../api/request-categories.ts';
import { requestDetail } from '../../api/requests.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { askInCategory } from './ask-in-category.ts';
import { presentCategories } from './present-categories.ts';
import { readRequest } from './read.ts';
import { companyFor, sendOnce } from './send-once.ts';

const tags = ['requests'];

/** R1: the kinds of requests, and requests of those whose form is data. */
export function categoryRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/request-categories',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'What can be asked for, with the fields of each form',
        tags,
        response: { 200: requestCategories },
      },
    },
    async (request) => ({ items: presentCategories(book.current, actorOf(request)) }),
  );

  app.post(
    '/api/request-categories/:id/requests',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Send a request of a category',
        tags,
        params: z.object({ id: word(100) }),
        headers: z.object({ 'idempotency-key': z.string().min(8).max(100).optional() }),
        body: askBody,
        response: { 201: requestDetail },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { companyId, answers, files } = request.body;
      const input = {
        companyId: companyFor(actor, companyId),
        categoryId: request.params.id,
        answers,
        files,
        idempotencyKey: request.headers['idempotency-key'] ?? null,
      };
      const around = { actor, book };
      const sent = await sendOnce(database, actor, async (scope) =>
        readRequest(scope, await askInCategory(scope, input, around), around),
      );
      return reply.code(201).send(sent);
    },
  );
}
