import { tableFile, tableFormat } from '../../api/exports.ts';
import { queueFilter } from '../../api/queue.ts';
import { callerOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { sendTable } from '../platform/http/send-table.ts';
import { exportQueue } from './export-queue.ts';

export function queueExportRoutes(
  app: App,
  around: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/queue/export',
    {
      config: { access: 'staff', wholeList: true },
      schema: {
        summary: 'The queue as a table, with its filters',
        tags: ['queue'],
        querystring: tableFormat.extend(queueFilter.shape),
        response: { 200: tableFile },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      return sendTable(
        reply,
        request.query,
        await exportQueue({ ...around, caller }, request.query),
      );
    },
  );
}
