import { z } from 'zod';
import { tableFile, tableFormat } from '../../api/exports.ts';
import {
  addLicence as addBody,
  companyLicences,
  licence,
  moveLicence as moveBody,
  wholeCode,
} from '../../api/licences.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf, callerOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { sendTable } from '../platform/http/send-table.ts';
import { addLicence } from './add-licence.ts';
import { exportLicences } from './export-licences.ts';
import { listLicences } from './list-licences.ts';
import { moveLicence } from './move-licence.ts';
import { readCode } from './read-code.ts';
import { importRoutes } from './routes-imports.ts';

interface Options {
  database: Database;
  book: CatalogueBook;
}

const tags = ['licences'];
const ofCompany = z.object({ publicId: oneLine });
const ofLicence = ofCompany.extend({ licenceId: z.uuid() });

/** C5: what a company may use. */
export function licenceRoutes(app: App, options: Options): void {
  const { database, book } = options;
  app.get(
    '/api/companies/:publicId/licences',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'The licences of a company, and which products it is supported for',
        tags,
        params: ofCompany,
        response: { 200: companyLicences },
      },
    },
    (request) => listLicences(database, actorOf(request), book.current, request.params.publicId),
  );

  app.get(
    '/api/companies/:publicId/licences/export',
    {
      config: { access: 'signed-in', whileViewing: true, wholeList: true },
      schema: {
        summary: 'The licences of a company as a table, without their codes',
        tags,
        params: ofCompany,
        querystring: tableFormat,
        response: { 200: tableFile },
      },
    },
    async (request, reply) => {
      const asked = { ...options, caller: callerOf(request) };
      return sendTable(reply, request.query, await exportLicences(asked, request.params.publicId));
    },
  );

  app.post(
    '/api/companies/:publicId/licences',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Add a licence by its activation code',
        tags,
        params: ofCompany,
        body: addBody,
        response: { 201: licence },
      },
    },
    async (request, reply) => {
      const wanted = { ...request.params, ...request.body };
      const added = await addLicence(database, actorOf(request), book.current, wanted);
      return reply.code(201).send(added);
    },
  );

  app.post(
    '/api/companies/:publicId/licences/:licenceId/code',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Read a whole activation code, which the company’s activity tells',
        tags,
        params: ofLicence,
        response: { 200: wholeCode },
      },
    },
    async (request) => ({
      code: await readCode(database, actorOf(request), book.current, request.params),
    }),
  );

  app.post(
    '/api/companies/:publicId/licences/:licenceId/move',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Move a licence to another company, with a reason',
        tags,
        params: ofLicence,
        body: moveBody,
      },
    },
    async (request, reply) => {
      const wanted = { ...request.params, ...request.body };
      await moveLicence(database, actorOf(request), book.current, wanted);
      return reply.code(204).send();
    },
  );

  importRoutes(app, options);
}
