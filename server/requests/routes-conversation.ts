import { z } from 'zod';
import { editMessage as editMessageBody } from '../../api/conversation.ts';
import { requestNumber } from '../../api/primitives.ts';
import { requestDetail } from '../../api/requests.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { editMessage } from './edit-message.ts';
import { readRequest } from './read.ts';
import { parseNumber } from './rows.ts';

const tags = ['requests'];

/** What is done to a conversation besides writing on. */
export function conversationRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.put(
    '/api/requests/:number/messages/:seq',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Correct one’s own message shortly after it was sent',
        tags,
        params: z.object({
          number: requestNumber,
          seq: z.coerce
            .number()
            .int()
            .min(1)
            .max(2 ** 31 - 1),
        }),
        body: editMessageBody,
        response: { 200: requestDetail },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const number = parseNumber(request.params.number);
      const edit = { seq: request.params.seq, body: request.body.body };
      return as(database, actor, async (scope) => {
        await editMessage(scope, number, edit, { actor, book });
        return readRequest(scope, number, { actor, book });
      });
    },
  );
}
