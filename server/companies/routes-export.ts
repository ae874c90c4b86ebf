import { z } from 'zod';
import { companiesQuery } from '../../api/companies.ts';
import { tableFile, tableFormat } from '../../api/exports.ts';
import { oneLine } from '../../api/primitives.ts';
import { callerOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { sendTable } from '../platform/http/send-table.ts';
import { exportActivity, exportCompanies, exportPeople } from './export-lists.ts';

const tags = ['companies'];
const params = z.object({ publicId: oneLine });
const response = { 200: tableFile };
const ofOwn = { access: 'customer', whileViewing: true, wholeList: true } as const;

/** What is known of companies in lists, to take along. */
export function companyExportRoutes(
  app: App,
  around: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/companies/export',
    {
      config: { access: 'staff', wholeList: true },
      schema: {
        summary: 'The companies that a search finds as a table; without one, all',
        tags,
        querystring: tableFormat.extend(companiesQuery.shape),
        response,
      },
    },
    async (request, reply) => {
      const asked = { ...around, caller: callerOf(request) };
      return sendTable(reply, request.query, await exportCompanies(asked, request.query.search));
    },
  );

  app.get(
    '/api/companies/:publicId/people/export',
    {
      config: ofOwn,
      schema: {
        summary: 'The people of one’s own company as a table',
        tags,
        params,
        querystring: tableFormat,
        response,
      },
    },
    async (request, reply) => {
      const asked = { ...around, caller: callerOf(request) };
      return sendTable(reply, request.query, await exportPeople(asked, request.params.publicId));
    },
  );

  app.get(
    '/api/companies/:publicId/activity/export',
    {
      config: ofOwn,
      schema: {
        summary: 'What happened to one’s own company as a table, the newest first',
        tags,
        params,
        querystring: tableFormat,
        response,
      },
    },
    async (request, reply) => {
      const asked = { ...around, caller: callerOf(request) };
      return sendTable(reply, request.query, await exportActivity(asked, request.params.publicId));
    },
  );
}
