import { sql } from 'kysely';
import type { RequestCharge } from '../../domain/access/index.ts';
import type { Severity } from '../../domain/plans/index.ts';
import type { Status } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import type { AskedMatter } from './clock-events.ts';
import { type Reach, withinReach } from './store.ts';

/** A request with what a follow-up takes over from it. Instants are epoch ms. */
export interface Followed extends RequestCharge {
  id: string;
  number: number;
  status: Status;
  endedAt: number | null;
  categoryId: string;
  queueId: string;
  productId: string | null;
  productName: string;
  version: string | null;
  certifiedVersion: boolean;
  osVersion: string | null;
  contractId: string | null;
  severity: Severity;
  subject: string;
  /** As it was asked, with the names of then. */
  matter: AskedMatter;
  isFollowUp: boolean;
  followUp: { number: number; open: boolean } | null;
  now: number;
}

export async function findFollowed(
  { db }: Scope,
  number: number,
  reach: Reach,
): Promise<Followed | undefined> {
  if (reach?.length === 0) return undefined;
  const { rows } = await sql<Followed>`
    select request_id as id, number, company_id as "companyId", created_by as "createdBy", status,
      seen_by_roles as "seenByRoles", floor(extract(epoch from ended_at) * 1000)::bigint as "endedAt",
      category_id as "categoryId", queue_id as "queueId", product_id as "productId", product_name as "productName",
      version_id as version, certified_version as "certifiedVersion", os_version as "osVersion",
      contract_id as "contractId", severity, subject, ${matter} as matter, follow_up_of is not null as "isFollowUp",
      ${followUp} as "followUp", floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now,
      array(select part.person_id::text from request_participants part
        where part.company_id = requests.company_id and part.request_id = requests.request_id) as participants,
      array(select part.person_id::text from request_participants part
        where part.company_id = requests.company_id and part.request_id = requests.request_id and part.took_over) as successors
    from requests where ${withinReach(db, number, reach)}`.execute(db);
  return rows[0];
}

const matter = sql<AskedMatter>`(
  select jsonb_strip_nulls(jsonb_build_object('type', terms->'type', 'subtype', terms->'subtype'))
  from request_events first
  where first.company_id = requests.company_id and first.request_id = requests.request_id and first.seq = 1)`;

/** What went on from a request, and what it went on from, as numbers. */
export const followUp = sql<{ number: number; open: boolean } | null>`(
  select json_build_object('number', next.number, 'open', next.open) from requests next
  where next.company_id = requests.company_id and next.follow_up_of = requests.request_id)`;

export const followUpOf = sql<number | null>`(
  select before.number from requests before
  where before.company_id = requests.company_id and before.request_id = requests.follow_up_of)`;
