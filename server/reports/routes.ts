import { promiseQuery, promiseReport } from '../../api/reports.ts';
import { actorOf, as, worksOnRequests } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { reportPromises } from './report-promises.ts';
import { companyReportRoutes } from './routes-company.ts';

export function reportRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  companyReportRoutes(app, { database, book });

  app.get(
    '/api/reports/promises',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Promises kept and broken, raw and adjusted',
        tags: ['reports'],
        querystring: promiseQuery,
        response: { 200: promiseReport },
      },
    },
    async (request) => {
      const actor = worksOnRequests(actorOf(request));
      return as(database, actor, (scope) => reportPromises(scope, request.query, { actor, book }));
    },
  );
}
