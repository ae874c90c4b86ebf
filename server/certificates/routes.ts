import { z } from 'zod';
import { language } from '../../api/primitives.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { fileName } from '../platform/http/file-name.ts';
import { certificateFacts, certificatePdf } from './certificate.ts';

interface Wiring {
  database: Database;
  book: CatalogueBook;
  /** Who issues certificates. */
  vendor: string;
}

export function certificateRoutes(app: App, { database, book, vendor }: Wiring): void {
  app.get(
    '/api/contracts/:id/certificate',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'The certificate of a contract as PDF, in the reader’s language or another',
        tags: ['contracts'],
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ language: language.optional() }),
        response: { 200: z.unknown().meta({ type: 'string', format: 'binary' }) },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const wanted = { contractId: request.params.id, language: request.query.language, vendor };
      const facts = await as(database, actor, (scope) =>
        certificateFacts(scope, book, actor, wanted),
      );
      return reply
        .type('application/pdf')
        .header(
          'content-disposition',
          `inline; ${fileName('certificate', facts.terms.number, 'pdf')}`,
        )
        .header('cache-control', 'no-store')
        .send(certificatePdf(facts));
    },
  );
}
