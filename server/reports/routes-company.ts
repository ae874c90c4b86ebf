import { z } from 'zod';
import { companyOverview as overviewView } from '../../api/company-overview.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { companyOverview } from './company-overview.ts';

/** What a company's own people read of it, over all its requests. */
export function companyReportRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/companies/:publicId/overview',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'How promises to the company were kept, and who answers for it',
        tags: ['companies'],
        params: z.object({ publicId: oneLine }),
        response: { 200: overviewView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { publicId } = request.params;
      return as(database, actor, (scope) => companyOverview(scope, publicId, { actor, book }));
    },
  );
}
