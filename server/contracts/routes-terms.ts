import { z } from 'zod';
import { contractTerms as contractTermsView } from '../../api/contract-terms.ts';
import { tableFile, tableFormat } from '../../api/exports.ts';
import { actorOf, as, callerOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { sendTable } from '../platform/http/send-table.ts';
import { contractTerms } from './contract-terms.ts';
import { exportLedger } from './export-ledger.ts';

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

  app.get(
    '/api/contracts/:id/ledger/export',
    {
      config: { access: 'signed-in', whileViewing: true, wholeList: true },
      schema: {
        summary: 'Every line of a contract’s ledger as a table, in the reader’s language',
        tags: ['contracts'],
        params,
        querystring: tableFormat,
        response: { 200: tableFile },
      },
    },
    async (request, reply) => {
      const ledger = await exportLedger(database, callerOf(request), request.params.id);
      return sendTable(reply, request.query, ledger);
    },
  );
}
