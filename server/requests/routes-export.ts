import { tableFile, tableFormat } from '../../api/exports.ts';
import { requestFilter } from '../../api/requests.ts';
import { callerOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { sendTable } from '../platform/http/send-table.ts';
import { exportRequests } from './export-requests.ts';

/** The list of a customer, to take along. */
export function requestExportRoutes(
  app: App,
  around: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/requests/export',
    {
      config: { access: 'customer', whileViewing: true, wholeList: true },
      schema: {
        summary: 'The requests of one’s companies as a table, with the filters of the list',
        tags: ['requests'],
        querystring: tableFormat.extend(requestFilter.shape),
        response: { 200: tableFile },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      return sendTable(
        reply,
        request.query,
        await exportRequests({ ...around, caller }, request.query),
      );
    },
  );
}
