import { z } from 'zod';
import { requestNumber } from '../../api/primitives.ts';
import {
  addParticipant as addParticipantBody,
  colleagues,
  markRead as markReadBody,
  requestDetail,
} from '../../api/requests.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { markRead } from './mark-read.ts';
import { addParticipant, colleaguesFor, colleaguesIn, removeParticipant } from './participants.ts';
import { readRequest } from './read.ts';
import { parseNumber } from './rows.ts';
import { companyFor } from './send-once.ts';

const params = z.object({ number: requestNumber });
const tags = ['requests'];

/** Who takes part in a request, and how far each has read. */
export function requestPeopleRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/requests/colleagues',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Who of the company a new request could be copied to',
        tags,
        querystring: z.object({
          /** Needed only by a person who belongs to several companies. */
          companyId: z.uuid().optional(),
        }),
        response: { 200: colleagues },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const companyId = companyFor(actor, request.query.companyId);
      return as(database, actor, async (scope) => ({
        items: await colleaguesIn(scope, companyId, [actor.id]),
      }));
    },
  );

  app.get(
    '/api/requests/:number/colleagues',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Who of the company could be added to a request',
        tags,
        params,
        response: { 200: colleagues },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const number = parseNumber(request.params.number);
      return as(database, actor, async (scope) => ({
        items: await colleaguesFor(scope, number, { actor, book }),
      }));
    },
  );

  app.post(
    '/api/requests/:number/participants',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Add a member of the company to a request',
        tags,
        params,
        body: addParticipantBody,
        response: { 200: requestDetail },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const number = parseNumber(request.params.number);
      return as(database, actor, async (scope) => {
        const { personId, confirmed } = request.body;
        await addParticipant(scope, number, personId, { actor, book }, confirmed);
        return readRequest(scope, number, { actor, book });
      });
    },
  );

  app.delete(
    '/api/requests/:number/participants/:personId',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Take somebody away from a request',
        tags,
        params: params.extend({ personId: z.uuid() }),
        response: { 200: requestDetail },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const number = parseNumber(request.params.number);
      return as(database, actor, async (scope) => {
        await removeParticipant(scope, number, request.params.personId, { actor, book });
        return readRequest(scope, number, { actor, book });
      });
    },
  );

  app.put(
    '/api/requests/:number/read',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Say how far one has read',
        tags,
        params,
        body: markReadBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const number = parseNumber(request.params.number);
      await as(database, actor, (scope) =>
        markRead(scope, number, request.body.seq, { actor, book }),
      );
      return reply.code(204).send(null);
    },
  );
}
