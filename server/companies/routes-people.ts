import { z } from 'zod';
import {
  activity,
  changeMember as changeBody,
  companyPeople,
  member,
  openRequests,
  removal,
  requireSecondFactor as requireBody,
} from '../../api/company.ts';
import { oneLine, pageQuery } from '../../api/primitives.ts';
import { actorOf } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { changeMember } from './change-member.ts';
import { listPeople } from './list-people.ts';
import { presentMember, presentPeople } from './present-people.ts';
import { readActivity } from './read-activity.ts';
import { countOpenRequests, type Requests, removeMember } from './remove-member.ts';
import { requireSecondFactor } from './require-second-factor.ts';

interface Options {
  database: Database;
  book: CatalogueBook;
  requests: Requests;
}

const tags = ['companies'];
const ofCompany = z.object({ publicId: oneLine });
const ofMember = ofCompany.extend({ personId: z.uuid() });

/** Who belongs to a company, for its own people (C3). */
export function memberRoutes(app: App, { database, book, requests }: Options): void {
  app.get(
    '/api/companies/:publicId/people',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'The people of one’s own company, and whom it invited',
        tags,
        params: ofCompany,
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
        tags,
        params: ofMember,
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

  app.get(
    '/api/companies/:publicId/people/:personId/open-requests',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'How many open requests a member answers for',
        tags,
        params: ofMember,
        response: { 200: openRequests },
      },
    },
    async (request) => {
      const wanted = { ...request.params, zone: book.current.zone };
      return { count: await countOpenRequests(database, actorOf(request), wanted, requests) };
    },
  );

  app.post(
    '/api/companies/:publicId/people/:personId/removal',
    {
      config: { access: 'customer' },
      schema: {
        summary: 'Remove a member, or leave; their open requests go over to a colleague or stay',
        tags,
        params: ofMember,
        body: removal,
      },
    },
    async (request, reply) => {
      const wanted = { ...request.params, zone: book.current.zone };
      const { successorId } = request.body;
      await removeMember(database, actorOf(request), wanted, successorId, requests);
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/companies/:publicId/activity',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'What happened to one’s own company besides its requests, the newest first',
        tags,
        params: ofCompany,
        querystring: pageQuery,
        response: { 200: activity },
      },
    },
    async (request) =>
      readActivity(database, actorOf(request), request.params.publicId, request.query),
  );

  app.put(
    '/api/companies/:publicId/second-factor',
    {
      config: { access: 'customer', dangerous: true },
      schema: {
        summary: 'Ask every member for a second factor, or nobody',
        tags,
        params: ofCompany,
        body: requireBody,
      },
    },
    async (request, reply) => {
      const { publicId } = request.params;
      const { required } = request.body;
      await requireSecondFactor(database, actorOf(request), publicId, required);
      return reply.code(204).send();
    },
  );
}
