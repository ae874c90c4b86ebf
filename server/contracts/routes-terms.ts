import { z } from 'zod';
import { contractTerms as contractTermsView } from '../../api/contract-terms.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { contractTerms } from './contract-terms.ts';

const params = z.object({ id: z.uuid() });

/** What a contract promises, as page, paper and table. */
export function contractTermsRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/contracts/:id',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'What a contract promises, in words and numbers',
        tags: ['contracts'],
        params,
        response: { 200: contractTermsView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) =>
        contractTerms(scope, request.params.id, { actor, book }),
      );
    },
  );
}
