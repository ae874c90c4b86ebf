import { z } from 'zod';
import {
  contractList,
  contractSummary,
  correctQuota as correctQuotaBody,
  createContract as createContractBody,
  ledger,
  ledgerQuery,
  supportLevels as supportLevelsView,
} from '../../api/contracts.ts';
import { word } from '../../api/primitives.ts';
import { mayManageContracts } from '../../domain/access/index.ts';
import { actorOf, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { createContract } from './create-contract.ts';
import { correctQuota, readLedger } from './ledger.ts';
import { presentContract } from './present.ts';
import { listContracts } from './store.ts';
import { supportLevels } from './support-levels.ts';

const params = z.object({ id: z.uuid() });

export function contractRoutes(
  app: App,
  { database, book }: { database: Database; book: CatalogueBook },
): void {
  app.get(
    '/api/support-levels',
    {
      config: { access: 'customer', whileViewing: true },
      schema: {
        summary: 'The support levels to choose from, with what each promises now',
        tags: ['contracts'],
        querystring: z.object({
          companyId: z.uuid().optional(),
          productId: word(100).optional(),
        }),
        response: { 200: supportLevelsView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const company = request.query.companyId
        ? actor.companies.find((found) => found.id === request.query.companyId)
        : actor.companies[0];
      if (!company) throw new ProblemError('not_found');
      const { productId = null } = request.query;
      const wanted = { companyId: company.id, productId };
      return as(database, actor, (scope) => supportLevels(scope, book, actor, wanted));
    },
  );

  app.get(
    '/api/contracts',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Contracts of a company',
        tags: ['contracts'],
        querystring: z.object({ company: z.uuid() }),
        response: { 200: contractList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, async (scope) => {
        const items = [];
        for (const contract of await listContracts(scope, request.query.company, actor.id)) {
          items.push(await presentContract(scope, book, contract, actor.language));
        }
        return { items };
      });
    },
  );

  app.post(
    '/api/contracts',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Create a contract of a registered company, active or for its activation',
        tags: ['contracts'],
        body: createContractBody,
        response: { 201: contractSummary },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
      const { contacts, ...wanted } = request.body;
      const created = await as(database, actor, async (scope) => {
        const contract = await createContract(scope, book, {
          ...wanted,
          contacts: contacts.map((email) => ({ email })),
        });
        return presentContract(scope, book, contract, actor.language);
      });
      return reply.code(201).send(created);
    },
  );

  app.get(
    '/api/contracts/:id/ledger',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'How the premium incidents of a contract year were used',
        tags: ['contracts'],
        params,
        querystring: ledgerQuery,
        response: { 200: ledger },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return as(database, actor, (scope) =>
        readLedger(scope, request.params.id, request.query, { actor, book }),
      );
    },
  );

  app.post(
    '/api/contracts/:id/ledger',
    {
      config: { access: 'staff' },
      schema: {
        summary: 'Correct the quota of a contract year, with a reason',
        tags: ['contracts'],
        params,
        body: correctQuotaBody,
        response: { 201: ledger },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const corrected = await as(database, actor, async (scope) => {
        await correctQuota(scope, id, request.body, { actor, book });
        const page = ledgerQuery.parse({ year: request.body.year });
        return readLedger(scope, id, page, { actor, book });
      });
      return reply.code(201).send(corrected);
    },
  );
}
