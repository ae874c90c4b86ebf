import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import type { RecordedEvent } from './clock-events.ts';

/** A request with its history, read without a lock and without its words. */
export interface History {
  id: string;
  companyId: string;
  number: number;
  subject: string;
  company: { publicId: string; name: string };
  events: RecordedEvent[];
}

/** Where a page of histories begins: after this request, in the order of the primary key. */
export type After = Pick<History, 'companyId' | 'id'> | undefined;

const history = sql`
  select requests.request_id as id, requests.company_id as "companyId", requests.number,
    requests.subject, json_build_object('publicId', companies.public_id, 'name', companies.name) as company,
    (select json_agg(json_build_object('seq', event.seq, 'kind', event.kind, 'terms', event.terms,
        'actorId', event.actor_id, 'occurredAt', floor(extract(epoch from event.occurred_at) * 1000)::bigint)
        order by event.seq)
      from request_events event
      where event.company_id = requests.company_id and event.request_id = requests.request_id) as events
  from requests join companies using (company_id)`;

/** Requests with a promise that is still to be kept. */
export async function promisedHistories(
  { db }: Scope,
  after: After,
  limit: number,
): Promise<History[]> {
  const { rows } = await sql<History>`${history}
    where requests.open and ${isAfter(after)} and exists (
      select from request_clocks clock where clock.company_id = requests.company_id
        and clock.request_id = requests.request_id and clock.state in ('running', 'paused'))
    order by requests.company_id, requests.request_id limit ${limit}`.execute(db);
  return rows;
}

/** The open requests that run on a contract, in the order in which everybody locks them. */
export async function historiesOnContract(
  { db }: Scope,
  { companyId, id }: { companyId: string; id: string },
): Promise<History[]> {
  const { rows } = await sql<History>`${history}
    where requests.open and requests.company_id = ${companyId} and requests.contract_id = ${id}
    order by requests.request_id`.execute(db);
  return rows;
}

export const isAfter = (after: After) =>
  after
    ? sql`(requests.company_id, requests.request_id) > (${after.companyId}::uuid, ${after.id}::uuid)`
    : sql`true`;

/** How many requests a version of the catalogue moved. */
export async function countBroughtTo({ db }: Scope, version: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests join request_events event using (company_id, request_id)
    where requests.catalogue_version >= ${version} and event.kind = 'terms_changed'
      and event.terms ->> 'cause' = 'catalogue' and (event.terms ->> 'catalogueVersion')::int = ${version}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
