import { z } from 'zod';
import { requestNumber } from '../../api/primitives.ts';
import { receiptFile } from '../../api/receipt-file.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { parseNumber } from '../requests/index.ts';
import type { Signer } from '../signing/index.ts';
import { makeReceiptFile } from './make-receipt-file.ts';

interface Wiring {
  database: Database;
  book: CatalogueBook;
  signer: Signer;
  publicUrl: string;
}

export function receiptRoutes(app: App, { database, ...wiring }: Wiring): void {
  app.get(
    '/api/requests/:number/receipt-file',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'The history and its clocks as a signed file, to be proved offline',
        tags: ['receipts'],
        params: z.object({ number: requestNumber }),
        response: { 200: receiptFile },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { number } = request.params;
      const file = await as(database, actor, (scope) =>
        makeReceiptFile(scope, parseNumber(number), { ...wiring, actor }),
      );
      return reply
        .type('application/json')
        .header('content-disposition', `attachment; filename="${number}-receipt.json"`)
        .serializer((signed: unknown) => `${JSON.stringify(signed, null, 2)}\n`)
        .send(file);
    },
  );
}
