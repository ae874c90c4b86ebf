import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

/** Whose endpoint: a company's, or with null the vendor's. */
export type Keeper = string | null;

export interface StoredWebhook {
  id: string;
  name: string;
  url: string;
  kinds: string[];
  madeById: string;
  madeByName: string;
  /** Epoch ms. */
  createdAt: number;
  failingSince: number | null;
  offSince: number | null;
  offBecause: string | null;
  formerUntil: number | null;
}

const endpoints = ({ db }: Scope, companyId: Keeper) =>
  db
    .selectFrom('webhook_endpoints as endpoint')
    .innerJoin('people', 'people.person_id', 'endpoint.created_by')
    .select([
      'endpoint.webhook_id as id',
      'endpoint.name',
      'endpoint.url',
      'endpoint.kinds',
      'people.person_id as madeById',
      'people.name as madeByName',
      'endpoint.created_at as createdAt',
      'endpoint.failing_since as failingSince',
      'endpoint.off_since as offSince',
      'endpoint.off_because as offBecause',
      'endpoint.former_until as formerUntil',
    ])
    .where('endpoint.company_id', companyId === null ? 'is' : '=', companyId);

export const listWebhooks = (scope: Scope, companyId: Keeper): Promise<StoredWebhook[]> =>
  endpoints(scope, companyId).orderBy('endpoint.created_at').orderBy('webhook_id').execute();

export const findWebhook = (
  scope: Scope,
  companyId: Keeper,
  id: string,
): Promise<StoredWebhook | undefined> =>
  endpoints(scope, companyId).where('endpoint.webhook_id', '=', id).executeTakeFirst();

export const addWebhook = (
  { db, by }: Scope,
  companyId: Keeper,
  webhook: { id: string; name: string; url: string; kinds: string[]; secret: Buffer },
  now: number,
) =>
  db
    .insertInto('webhook_endpoints')
    .values({
      webhook_id: webhook.id,
      company_id: companyId,
      name: webhook.name,
      url: webhook.url,
      kinds: webhook.kinds,
      secret: webhook.secret,
      created_at: toColumn(now),
      created_by: String(by.id),
    })
    .execute();

/** What is not named stays. On again, it has a clean slate. */
export const changeWebhook = (
  { db }: Scope,
  companyId: Keeper,
  id: string,
  change: { name?: string; url?: string; kinds?: string[]; on?: boolean },
  now: number,
) => {
  const { on, ...kept } = change;
  const off = { off_since: toColumn(now), off_because: 'paused' };
  const clean = { off_since: null, off_because: null, failing_since: null };
  return db
    .updateTable('webhook_endpoints')
    .set({ ...kept, ...(on === undefined ? {} : on ? clean : off) })
    .where('webhook_id', '=', id)
    .where('company_id', companyId === null ? 'is' : '=', companyId)
    .execute();
};

export const removeWebhook = ({ db }: Scope, companyId: Keeper, id: string) =>
  db
    .deleteFrom('webhook_endpoints')
    .where('webhook_id', '=', id)
    .where('company_id', companyId === null ? 'is' : '=', companyId)
    .execute();

/** The secret of before signs as well until `formerUntil` (epoch ms); a trigger keeps what this role cannot read. */
export const renewSecret = (
  { db }: Scope,
  companyId: Keeper,
  id: string,
  secret: Buffer,
  formerUntil: number,
) =>
  db
    .updateTable('webhook_endpoints')
    .set({ secret, former_until: toColumn(formerUntil) })
    .where('webhook_id', '=', id)
    .where('company_id', companyId === null ? 'is' : '=', companyId)
    .execute();
