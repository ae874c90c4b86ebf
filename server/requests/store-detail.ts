import { sql } from 'kysely';
import type { CompanyRole, RequestCharge, StaffRole } from '../../domain/access/index.ts';
import type { Status } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import type { RecordedEvent } from './clock-events.ts';
import type { AddedPerson, EntryRow, FoundRequest } from './rows.ts';
import { type Reach, withinReach } from './store.ts';
import { followUp, followUpOf } from './store-follow-ups.ts';
import { typed, withNames } from './store-rows.ts';

/** One request with all its page shows, the conversation too, and the database's clock, in one statement. */
export async function findRequest(
  scope: Scope,
  number: number,
  reach: Reach,
): Promise<FoundRequest | undefined> {
  if (reach?.length === 0) return undefined;
  const row = await withNames(scope)
    .where(withinReach(scope.db, number, reach))
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.company_id', '=', 'requests.company_id')
        .onRef('memberships.person_id', '=', 'requests.created_by'),
    )
    .select([
      sql<StaffRole[] | null>`requests.seen_by_roles`.as('seenByRoles'),
      'requests.os_version as osVersion',
      'requests.type_id as typeId',
      'requests.subtype_id as subtypeId',
      'requests.certified_version as certifiedVersion',
      'requests.call_code as callCode',
      'requests.history_seq as historySeq',
      sql<number | null>`floor(extract(epoch from requests.ended_at) * 1000)::bigint`.as('endedAt'),
      followUp.as('followUp'),
      followUpOf.as('followUpOf'),
      'creator.language as creatorLanguage',
      creatorRole.as('creatorRole'),
      participants.as('addedPeople'),
      entries.as('entries'),
      // Customers' roles see colleagues' addresses elsewhere; here they are the vendor's.
      (scope.by.kind === 'staff' ? creatorEmail : sql<null>`null`).as('creatorEmail'),
    ])
    .executeTakeFirst();
  return row && { ...row, ...typed(row), ...takingPart(row.addedPeople) };
}

/** What decides who may do what with a request. */
export interface RequestStub extends RequestCharge {
  id: string;
  status: Status;
  contractId: string | null;
  productId: string | null;
  historySeq: number;
}

/** The little of a request that authorisation needs, where its page is not shown. */
export async function findStub(
  { db }: Scope,
  number: number,
  reach: Reach,
): Promise<RequestStub | undefined> {
  if (reach?.length === 0) return undefined;
  const { rows } = await sql<RequestStub>`
    select request_id as id, company_id as "companyId", created_by as "createdBy", status,
      seen_by_roles as "seenByRoles", contract_id as "contractId", product_id as "productId", history_seq as "historySeq", array(select part.person_id::text from request_participants part
        where part.company_id = requests.company_id and part.request_id = requests.request_id) as participants,
      array(select part.person_id::text from request_participants part
        where part.company_id = requests.company_id and part.request_id = requests.request_id and part.took_over) as successors
    from requests where ${withinReach(db, number, reach)}`.execute(db);
  return rows[0];
}

/** What those who work in a request's queue are told of it; the worker's. */
export const findQueued = (scope: Scope, companyId: string, id: string) =>
  withNames(scope)
    .select(sql<StaffRole[] | null>`requests.seen_by_roles`.as('seenByRoles'))
    .where('requests.company_id', '=', companyId)
    .where('requests.request_id', '=', id)
    .executeTakeFirst();

/** One request for the e-mails about it; the worker's. */
export async function findRequestById(scope: Scope, companyId: string, id: string) {
  const row = await withNames(scope)
    .leftJoin('contracts', (join) =>
      join
        .onRef('contracts.company_id', '=', 'requests.company_id')
        .onRef('contracts.contract_id', '=', 'requests.contract_id'),
    )
    .select([
      'requests.call_code as callCode',
      'contracts.number as contractNumber',
      followUpOf.as('followUpOf'),
      participants.as('addedPeople'),
      entries.as('entries'),
    ])
    .where('requests.company_id', '=', companyId)
    .where('requests.request_id', '=', id)
    .executeTakeFirst();
  return row && { ...row, ...typed(row), ...takingPart(row.addedPeople) };
}

/** Of whoever is there through a merger, what they are today; of who has left, what they were. */
const creatorRole = sql<CompanyRole | null>`case when memberships.left_at is null then memberships.role
  else coalesce((select member.role from members member where member.company_id = requests.company_id
    and member.person_id = requests.created_by), memberships.role) end`;

const creatorEmail = sql<string | null>`(
  select address.email from email_directory address where address.person_id = requests.created_by)`;

const takingPart = (added: AddedPerson[]) => ({
  participants: added.map(({ id }) => id),
  successors: added.filter(({ tookOver }) => tookOver).map(({ id }) => id),
});

const participants = sql<AddedPerson[]>`(
  select coalesce(json_agg(json_build_object('id', person.person_id, 'name', person.name, 'tookOver', part.took_over)
    order by part.added_at), '[]')
  from request_participants part join people person using (person_id)
  where part.company_id = requests.company_id and part.request_id = requests.request_id)`;

/** The history with its words, oldest first; row security leaves internal entries out for customers. */
const entries = sql<EntryRow[]>`(
  select json_agg(json_build_object('seq', event.seq, 'kind', event.kind, 'actorKind', event.actor_kind,
      'actorId', event.actor_id, 'actorName', actor.name, 'internal', event.internal, 'terms', event.terms,
      'content', words.content, 'occurredAt', floor(extract(epoch from event.occurred_at) * 1000)::bigint,
      'contractNumber', case when event.kind = 'terms_changed' then (
        select number from contracts where contracts.company_id = event.company_id
          and contracts.contract_id = (event.terms ->> 'contractId')::uuid) end,
      'person', case when event.kind in ('assigned', 'participant_added', 'participant_removed', 'handed_over') then (
        select json_build_object('id', person.person_id, 'name', person.name) from people person
        where person.person_id = coalesce(event.terms ->> 'assignee', event.terms ->> 'person')::uuid) end,
      'mentions', case when jsonb_exists(event.terms, 'mentions') then (
        select json_agg(json_build_object('id', person.person_id, 'name', person.name)) from people person
        where person.person_id::text in (select jsonb_array_elements_text(event.terms -> 'mentions'))) end
    ) order by event.seq)
  from request_events event
    left join request_event_contents words using (company_id, request_id, seq)
    left join people actor on actor.person_id = event.actor_id
  where event.company_id = requests.company_id and event.request_id = requests.request_id)`;

/** What the clock needs of an entry. */
export const recorded = ({ seq, kind, occurredAt, terms, actorId }: EntryRow): RecordedEvent => ({
  seq,
  kind,
  occurredAt,
  terms,
  actorId,
});
