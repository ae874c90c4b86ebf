import { z } from 'zod';
import {
  decideForCompany as decideForBody,
  decideJoining as decisionBody,
  joiningView,
  decideByLink as linkBody,
  lookAtJoining as lookBody,
  stateJoining as stateBody,
  statedJoinings,
  supportJoinings,
} from '../../api/joining.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { decideByLink, decideJoining, lookAtJoining } from './decide-joining.ts';
import { presentJoining, presentStated, presentSupportJoining } from './present-people.ts';
import { readStatedJoinings, stateJoining } from './state-joining.ts';
import { decideForCompany, listSupportJoinings } from './support-joinings.ts';

const tags = ['companies'];
const customer = { access: 'customer' } as const;
const staff = { access: 'staff' } as const;

/** C2: joining a company that exists, by its code and its name. */
export function joiningRoutes(app: App, { database }: { database: Database }): void {
  app.post(
    '/api/me/joinings',
    {
      config: customer,
      schema: {
        summary: 'State the code and the name of one’s company; what comes of it is told by e-mail',
        tags,
        body: stateBody,
        response: { 202: z.object({}) },
      },
    },
    async (request, reply) => {
      await stateJoining(database, actorOf(request), request.body);
      return reply.code(202).send({});
    },
  );

  app.get(
    '/api/me/joinings',
    {
      config: customer,
      schema: {
        summary: 'What one stated within the last 14 days',
        tags,
        response: { 200: statedJoinings },
      },
    },
    async (request) => ({
      items: (await readStatedJoinings(database, actorOf(request))).map(presentStated),
    }),
  );

  app.post(
    '/api/companies/:publicId/joinings/:joiningId/decision',
    {
      config: customer,
      schema: {
        summary: 'Let somebody into the company who asks for it, or refuse',
        tags,
        params: z.object({ publicId: oneLine, joiningId: z.uuid() }),
        body: decisionBody,
      },
    },
    async (request, reply) => {
      await decideJoining(database, actorOf(request), { ...request.params, ...request.body });
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/joinings/look',
    {
      config: customer,
      schema: {
        summary: 'What the link in an administrator’s e-mail asks',
        tags,
        body: lookBody,
        response: { 200: joiningView },
      },
    },
    async (request) => {
      const found = await lookAtJoining(database, actorOf(request), request.body.token);
      return { ...presentJoining(found), companyName: found.companyName };
    },
  );

  app.post(
    '/api/joinings/decide',
    {
      config: customer,
      schema: { summary: 'Decide by that link, once', tags, body: linkBody },
    },
    async (request, reply) => {
      await decideByLink(database, actorOf(request), request.body);
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/joinings',
    {
      config: staff,
      schema: {
        summary: 'Who asks to join a company and waits for support, the oldest first',
        tags,
        response: { 200: supportJoinings },
      },
    },
    async (request) => ({
      items: (await listSupportJoinings(database, actorOf(request))).map(presentSupportJoining),
    }),
  );

  app.post(
    '/api/joinings/:statementId/decision',
    {
      config: staff,
      schema: {
        summary: 'Let them in, refuse, or pass the question on to the company',
        tags,
        params: z.object({ statementId: z.uuid() }),
        body: decideForBody,
      },
    },
    async (request, reply) => {
      const { statementId } = request.params;
      await decideForCompany(database, actorOf(request), statementId, request.body);
      return reply.code(204).send();
    },
  );
}
