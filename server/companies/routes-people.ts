import { z } from 'zod';
import { changeMember as changeBody, companyPeople, member } from '../../api/company.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { changeMember } from './change-member.ts';
import { listPeople } from './list-people.ts';
import { presentMember, presentPeople } from './present-people.ts';

interface Options {
  database: Database;
  book: CatalogueBook;
}

/** Who belongs to a company, for its own people (C3). */
export function memberRoutes(app: App, { database, book }: Options): void {
  app.get(
    '/api/companies/:publicId/people',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'The people of one’s own company, and whom it invited',
        tags: ['companies'],
        params: z.object({ publicId: oneLine }),
        response: { 200: companyPeople },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { zone } = book.current;
      const found = await listPeople(database, actor, request.params.publicId, zone);
      return presentPeople(actor, found.companyId, found);
    },
  );

  app.patch(
    '/api/companies/:publicId/people/:personId',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Change a member’s role, or the grant to see all requests',
        tags: ['companies'],
        params: z.object({ publicId: oneLine, personId: z.uuid() }),
        body: changeBody,
        response: { 200: member },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const wanted = { ...request.params, zone: book.current.zone };
      const changed = await changeMember(database, actor, wanted, request.body);
      return presentMember(actor, changed.companyId, changed.member);
    },
  );
}
