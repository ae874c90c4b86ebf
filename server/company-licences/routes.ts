import { z } from 'zod';
import { companyLicences } from '../../api/licences.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { listLicences } from './list-licences.ts';

interface Options {
  database: Database;
  book: CatalogueBook;
}

const tags = ['licences'];
const ofCompany = z.object({ publicId: oneLine });

/** C5: what a company may use. */
export function licenceRoutes(app: App, { database, book }: Options): void {
  app.get(
    '/api/companies/:publicId/licences',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'The licences of a company: product, seats, validity',
        tags,
        params: ofCompany,
        response: { 200: companyLicences },
      },
    },
    (request) => listLicences(database, actorOf(request), book.current, request.params.publicId),
  );
}
