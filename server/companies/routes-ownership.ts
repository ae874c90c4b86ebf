import { z } from 'zod';
import { offerOwnership as offerBody, ownershipOffer } from '../../api/company.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { acceptOwnership, endOwnershipOffer, offerOwnership } from './ownership.ts';
import { presentOffer } from './present-people.ts';

interface Options {
  database: Database;
  book: CatalogueBook;
}

const params = z.object({ publicId: oneLine });
const tags = ['companies'];
const config = { access: 'customer' } as const;
const dangerous = { ...config, dangerous: true } as const;

/** C3: a company changes hands when its owner offers it and the other accepts. */
export function ownershipRoutes(app: App, { database, book }: Options): void {
  app.post(
    '/api/companies/:publicId/ownership-offer',
    {
      config: dangerous,
      schema: {
        summary: 'Offer the company to one of its members, for seven days',
        tags,
        params,
        body: offerBody,
        response: { 201: ownershipOffer },
      },
    },
    async (request, reply) => {
      const wanted = { ...request.params, ...request.body, zone: book.current.zone };
      const offer = await offerOwnership(database, actorOf(request), wanted);
      return reply.code(201).send(presentOffer(offer));
    },
  );

  app.delete(
    '/api/companies/:publicId/ownership-offer',
    {
      config,
      schema: { summary: 'Take the offer back, or decline it', tags, params },
    },
    async (request, reply) => {
      await endOwnershipOffer(database, actorOf(request), request.params.publicId);
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/companies/:publicId/ownership-offer/accept',
    {
      config: dangerous,
      schema: { summary: 'Become the owner of the company', tags, params },
    },
    async (request, reply) => {
      await acceptOwnership(database, actorOf(request), request.params.publicId);
      return reply.code(204).send();
    },
  );
}
