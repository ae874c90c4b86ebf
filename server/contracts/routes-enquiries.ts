import { z } from 'zod';
import {
  askForMore as askBody,
  waitingEnquiries as waitingView,
} from '../../api/contract-enquiries.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { askForMore, settleContractEnquiry } from './enquire.ts';
import { presentEnquiry } from './present-enquiry.ts';
import { waitingEnquiries } from './store-enquiries.ts';

const tags = ['contracts'];

/** K4: customers ask for a renewal or an upgrade, and staff see to it. */
export function enquiryRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.post(
    '/api/contracts/:id/enquiries',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Ask for a renewal or an upgrade of a contract',
        tags,
        params: z.object({ id: z.uuid() }),
        body: askBody,
        response: { 202: z.object({}) },
      },
    },
    async (request, reply) => {
      await askForMore(database, actorOf(request), request.params.id, request.body);
      return reply.code(202).send({});
    },
  );

  app.get(
    '/api/contract-enquiries',
    {
      config: { access: 'staff' },
      schema: {
        summary:
          'What customers ask about their contracts and nobody has seen to, the oldest first',
        tags,
        response: { 200: waitingView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
      const found = await as(database, actor, (scope) => waitingEnquiries(scope));
      return { items: found.map((each) => presentEnquiry(each, book, actor.language)) };
    },
  );

  app.post(
    '/api/contract-enquiries/:enquiryId/settlement',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Say that an enquiry was seen to',
        tags,
        params: z.object({ enquiryId: z.uuid() }),
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { enquiryId } = request.params;
      await as(database, actor, (scope) => settleContractEnquiry(scope, actor, enquiryId));
      return reply.code(204).send();
    },
  );
}
