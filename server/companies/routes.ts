import { z } from 'zod';
import { companiesQuery, foundCompanies } from '../../api/companies.ts';
import { companyDetail } from '../../api/contracts.ts';
import {
  confirmRegistration as confirmBody,
  me,
  register as registerBody,
} from '../../api/people.ts';
import { oneLine } from '../../api/primitives.ts';
import { codeAsked } from '../../api/second-factor.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { answerEntry, visitorOf } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { confirmRegistration } from './confirm-registration.ts';
import { findCompanies } from './find-companies.ts';
import { register } from './register.ts';
import type { Requests } from './remove-member.ts';
import { accountManagerRoutes } from './routes-account-manager.ts';
import { companyExportRoutes } from './routes-export.ts';
import { invitationRoutes } from './routes-invitations.ts';
import { joiningRoutes } from './routes-joinings.ts';
import { mergerRoutes } from './routes-mergers.ts';
import { ownershipRoutes } from './routes-ownership.ts';
import { memberRoutes } from './routes-people.ts';
import { findCompany, listMembers } from './store.ts';

export interface CompanyOptions {
  database: Database;
  book: CatalogueBook;
  publicUrl: string;
  requests: Requests;
}

export function companyRoutes(
  app: App,
  { database, book, publicUrl, requests }: CompanyOptions,
): void {
  app.post(
    '/api/registrations',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Register with an activation code; what comes of it is told by e-mail',
        tags: ['people'],
        body: registerBody,
        response: { 202: z.object({}) },
      },
    },
    async (request, reply) => {
      const { timeZone = 'UTC', ...typed } = request.body;
      await register(database, { ...typed, timeZone, address: request.ip }, book.current.zone);
      return reply.code(202).send({});
    },
  );

  app.post(
    '/api/registrations/confirm',
    {
      config: { access: 'public' },
      schema: {
        summary:
          'Choose a password and enter: the company comes into being, or is asked to let you in',
        tags: ['people'],
        body: confirmBody,
        response: { 201: me, 202: codeAsked },
      },
    },
    async (request, reply) => {
      const { zone } = book.current;
      const entry = await confirmRegistration(database, request.body, zone, visitorOf(request));
      // Staff belong to no company: who comes in here is none.
      return answerEntry(reply, entry, { database, publicUrl, staffNeedSecondFactor: false });
    },
  );

  app.get(
    '/api/companies',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Find companies by name, number, licence, contract, person or address',
        tags: ['companies'],
        querystring: companiesQuery,
        response: { 200: foundCompanies },
      },
    },
    async (request) =>
      as(database, actorOf(request), (scope) => findCompanies(scope, request.query.search)),
  );

  app.get(
    '/api/companies/:publicId',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'A company with its members and contracts',
        tags: ['companies'],
        params: z.object({ publicId: oneLine }),
        response: { 200: companyDetail },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, async (scope) => {
        const company = await findCompany(scope, request.params.publicId);
        if (!company) throw new ProblemError('not_found');
        const members = await listMembers(scope, company.id);
        return { ...company, since: new Date(company.since).toISOString(), members };
      });
    },
  );

  companyExportRoutes(app, { database, book });
  mergerRoutes(app, { database, book });
  accountManagerRoutes(app, { database });
  memberRoutes(app, { database, book, requests });
  joiningRoutes(app, { database });
  ownershipRoutes(app, { database, book });
  invitationRoutes(app, { database, publicUrl });
}
