import { z } from 'zod';
import {
  accountManagerOfCompany,
  assignAccountManager as assignBody,
} from '../../api/company-overview.ts';
import { oneLine } from '../../api/primitives.ts';
import { actorOf } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { assignAccountManager, readAccountManager } from './account-manager.ts';

const config = { access: 'staff' } as const;
const tags = ['companies'];
const params = z.object({ publicId: oneLine });
const response = { 200: accountManagerOfCompany };

/** The vendor's person whom a company turns to. */
export function accountManagerRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/companies/:publicId/account-manager',
    {
      config,
      schema: { summary: 'Who answers for a company, and who could', tags, params, response },
    },
    async (request) => readAccountManager(database, actorOf(request), request.params.publicId),
  );

  app.put(
    '/api/companies/:publicId/account-manager',
    {
      config,
      schema: {
        summary: 'Assign a technical account manager to a company, or nobody',
        tags,
        params,
        body: assignBody,
        response,
      },
    },
    async (request) => {
      const { publicId } = request.params;
      const { personId } = request.body;
      return assignAccountManager(database, actorOf(request), publicId, personId);
    },
  );
}
