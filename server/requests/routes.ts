import { z } from 'zod';
import { clocks } from '../../api/clock.ts';
import { requestContracts } from '../../api/contracts.ts';
import { requestNumber } from '../../api/primitives.ts';
import {
  createRequest as createRequestBody,
  makeMove as makeMoveBody,
  requestDetail,
  requestOverview,
  requestPage,
  requestQuery,
  writeMessage as writeMessageBody,
} from '../../api/requests.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { createRequest } from './create-request.ts';
import { listRequests, overviewOf } from './list-requests.ts';
import { makeMove } from './make-move.ts';
import { readClocks, readRequest } from './read.ts';
import { readContracts } from './read-contracts.ts';
import { parseNumber } from './rows.ts';
import { companyFor, sendOnce } from './send-once.ts';
import { writeMessage } from './write-message.ts';

const params = z.object({ number: requestNumber });
const tags = ['requests'];

export function requestRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.post(
    '/api/requests',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Send a request to technical support',
        tags,
        headers: z.object({ 'idempotency-key': z.string().min(8).max(100).optional() }),
        body: createRequestBody,
        response: { 201: requestDetail },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { companyId, ...typed } = request.body;
      const input = {
        ...typed,
        companyId: companyFor(actor, companyId),
        idempotencyKey: request.headers['idempotency-key'] ?? null,
      };
      const sent = await sendOnce(database, actor, async (scope) =>
        readRequest(scope, await createRequest(scope, input, { actor, book }), { actor, book }),
      );
      return reply.code(201).send(sent);
    },
  );

  app.get(
    '/api/requests',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'The requests of one’s companies',
        tags,
        querystring: requestQuery,
        response: { 200: requestPage },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) => listRequests(scope, request.query, { actor, book }));
    },
  );

  app.get(
    '/api/requests/overview',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'How many requests there are, and what their list can be narrowed to',
        tags,
        response: { 200: requestOverview },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) => overviewOf(scope, { actor, book }));
    },
  );

  app.get(
    '/api/requests/:number',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'A request with its conversation',
        tags,
        params,
        response: { 200: requestDetail },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) =>
        readRequest(scope, parseNumber(request.params.number), { actor, book }),
      );
    },
  );

  app.get(
    '/api/requests/:number/clocks',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'Why these deadlines: every clock with its receipt',
        tags,
        params,
        response: { 200: clocks },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) =>
        readClocks(scope, parseNumber(request.params.number), { actor, book }),
      );
    },
  );

  app.get(
    '/api/requests/:number/contracts',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'The contract a request runs on, and why it could or could not run on the others',
        tags,
        params,
        response: { 200: requestContracts },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) =>
        readContracts(scope, parseNumber(request.params.number), { actor, book }),
      );
    },
  );

  app.post(
    '/api/requests/:number/messages',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Write on a request',
        tags,
        params,
        body: writeMessageBody,
        response: { 201: requestDetail },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const number = parseNumber(request.params.number);
      const answer = await as(database, actor, async (scope) => {
        await writeMessage(scope, number, request.body, { actor, book });
        return readRequest(scope, number, { actor, book });
      });
      return reply.code(201).send(answer);
    },
  );

  app.post(
    '/api/requests/:number/moves',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Take, close, cancel, …',
        tags,
        params,
        body: makeMoveBody,
        response: { 200: requestDetail },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const number = parseNumber(request.params.number);
      return as(database, actor, async (scope) => {
        await makeMove(scope, number, request.body, { actor, book });
        return readRequest(scope, number, { actor, book });
      });
    },
  );
}
