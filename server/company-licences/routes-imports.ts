import {
  importLicences as importBody,
  LARGEST_IMPORT_BODY,
  licenceImport,
  licenceImports,
} from '../../api/licences.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { readImports } from './read-imports.ts';
import { takeImport } from './take-import.ts';

const tags = ['licences'];
const config = { access: 'staff' } as const;

/** C1: the vendor's licence registry as files. */
export function importRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/licence-imports',
    {
      config,
      schema: {
        summary: 'The latest files of the licence registry, and how far they have come',
        tags,
        response: { 200: licenceImports },
      },
    },
    async (request) => ({ items: await readImports(database, actorOf(request)) }),
  );

  app.post(
    '/api/licence-imports',
    {
      config,
      bodyLimit: LARGEST_IMPORT_BODY,
      schema: {
        summary: 'Import a file of the licence registry; answered when it was read to its end',
        tags,
        body: importBody,
        response: { 201: licenceImport },
      },
    },
    async (request, reply) => {
      const { fileName, content } = request.body;
      const file = { name: fileName, bytes: Buffer.from(content, 'base64') };
      return reply.code(201).send(await takeImport(database, actorOf(request), book.current, file));
    },
  );
}
