import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

export interface CompanyEvent {
  id: string;
  kind: string;
  /** Epoch ms. */
  at: number;
  actorKind: 'customer' | 'staff' | 'system';
  actorId: string | null;
  actorName: string | null;
  address: string | null;
  personId: string | null;
  personName: string | null;
  email: string | null;
  facts: Record<string, unknown>;
  /** Null for the company that was asked for. */
  companyName: string | null;
  /** By name where the reader still sees the company, else by public id. */
  merger: { from: string; into: string } | null;
  /** Its place in the list, exact to the microsecond. */
  place: [string, string];
}

/** What of these kinds happened to a company, and to those that are seen as one with it, after a place in its list, the newest first (A3). A merger stands in both histories, and here once. */
export async function listEvents(
  { db }: Scope,
  { companyId, kinds }: { companyId: string; kinds: readonly string[] },
  after: [string, string] | null,
  limit: number,
): Promise<CompanyEvent[]> {
  const { rows } = await sql<CompanyEvent>`
    select event.event_id as id, event.kind, floor(extract(epoch from event.occurred_at) * 1000)::bigint as at,
      event.actor_kind as "actorKind", event.actor_id as "actorId",
      coalesce(actor.name, case when joining.person_id = event.actor_id then joining.person_name end) as "actorName",
      event.source_address as address, person.person_id as "personId", person.name as "personName",
      coalesce(invited.email, joining.email) as email, event.facts,
      case when event.company_id <> ${companyId} then happened.name end as "companyName",
      case when event.facts ? 'rootId' then json_build_object(
        'from', coalesce(member.name || ' (' || member.public_id || ')', event.facts ->> 'from'),
        'into', coalesce(root.name || ' (' || root.public_id || ')', event.facts ->> 'into')) end as merger,
      json_build_array(event.occurred_at::text, event.event_id) as place
    from company_events event
      left join people actor on actor.person_id = event.actor_id
      left join people person on person.person_id = (event.facts ->> 'personId')::uuid
      left join invitations invited on invited.company_id = event.company_id
        and invited.invitation_id = (event.facts ->> 'invitationId')::uuid
      left join joinings joining on joining.company_id = event.company_id
        and joining.joining_id = (event.facts ->> 'joiningId')::uuid
      join companies happened on happened.company_id = event.company_id
      left join companies root on root.company_id = (event.facts ->> 'rootId')::uuid
      left join companies member on member.company_id = (event.facts ->> 'memberId')::uuid
    where event.company_id in (select with_id from company_groups where company_id = ${companyId})
      and (event.company_id = ${companyId} or not event.facts ? 'rootId')
      and event.kind = any (${[...kinds]})
      ${after ? sql`and (event.occurred_at, event.event_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by event.occurred_at desc, event.event_id desc limit ${limit}`.execute(db);
  return rows;
}
