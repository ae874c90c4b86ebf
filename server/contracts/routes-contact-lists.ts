import { z } from 'zod';
import {
  askActivation as activationBody,
  companyContract,
  companyContracts,
  askContacts as contactsBody,
  decideContacts as decisionBody,
  waitingLists,
} from '../../api/contact-lists.ts';
import { oneLine } from '../../api/primitives.ts';
import { maySeePeople } from '../../domain/access/index.ts';
import { type Actor, actorOf, as, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { ownCompany } from '../companies/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { askActivation, askContacts } from './ask-contacts.ts';
import { decideContacts } from './decide-contacts.ts';
import { readContract, readContracts } from './read-contracts.ts';
import { readWaiting } from './read-waiting.ts';
import type { Contract } from './store.ts';

const tags = ['contracts'];
const params = z.object({ id: z.uuid() });

/** K1: lists of contacts, from the company that sends them to the staff who decide. */
export function contactListRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/companies/:publicId/contracts',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'The contracts of one’s company, with whom each names',
        tags,
        params: z.object({ publicId: oneLine }),
        response: { 200: companyContracts },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, async (scope) => {
        const { id } = await ownCompany(scope, request.params.publicId);
        if (!maySeePeople(actor, id)) throw new ProblemError('not_found');
        return { items: await readContracts(scope, id, { actor, book }) };
      });
    },
  );

  app.post(
    '/api/activations',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Ask for an issued contract to be activated, with its named contacts',
        tags,
        body: activationBody,
        response: { 201: companyContract },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const asked = await sent(database, actor, book, (scope) =>
        askActivation(scope, request.body, { actor, book }),
      );
      return reply.code(201).send(asked);
    },
  );

  app.post(
    '/api/contracts/:id/contacts',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Ask for other named contacts of an active contract',
        tags,
        params,
        body: contactsBody,
        response: { 201: companyContract },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const asked = await sent(database, actor, book, (scope) =>
        askContacts(scope, request.params.id, request.body, { actor, book }),
      );
      return reply.code(201).send(asked);
    },
  );

  app.get(
    '/api/contact-lists',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Activations and changes of contacts that wait, the oldest first',
        tags,
        response: { 200: waitingLists },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return { items: await as(database, actor, (scope) => readWaiting(scope, { actor, book })) };
    },
  );

  app.post(
    '/api/contact-lists/:id/decision',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Approve a list of contacts, or send it back with a reason',
        tags,
        params,
        body: decisionBody,
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await as(database, actor, (scope) =>
        decideContacts(scope, request.params.id, request.body, { actor, book }),
      );
      return reply.code(204).send();
    },
  );
}

/** Sends a list and reads its contract as it stands then. */
const sent = (
  database: Database,
  actor: Actor,
  book: CatalogueBook,
  send: (scope: Scope) => Promise<Contract>,
) =>
  as(database, actor, async (scope) => {
    const { id } = await send(scope);
    const [contract] = await readContract(scope, id, { actor, book });
    if (!contract) throw new ProblemError('not_found');
    return contract;
  });
