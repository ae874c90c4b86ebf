import type { Scope } from '../access/index.ts';
import type { RecordedEvent } from './clock-events.ts';
import type { EventKind } from './history.ts';
import { type Reach, withinReach } from './store.ts';
import { columns, typed, withNames } from './store-rows.ts';

/** One request with what its page shows beside the conversation. */
export async function findRequest({ db }: Scope, number: number, reach: Reach) {
  if (reach?.length === 0) return undefined;
  const row = await withinReach(db, number, reach)
    .innerJoin('companies', 'companies.company_id', 'requests.company_id')
    .innerJoin('people as creator', 'creator.person_id', 'requests.created_by')
    .leftJoin('people as assignee', 'assignee.person_id', 'requests.assignee_id')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.company_id', '=', 'requests.company_id')
        .onRef('memberships.person_id', '=', 'requests.created_by'),
    )
    .select(columns)
    .select([
      'requests.os_version as osVersion',
      'requests.certified_version as certifiedVersion',
      'requests.call_code as callCode',
      'creator.language as creatorLanguage',
      'memberships.role as creatorRole',
    ])
    .executeTakeFirst();
  return row && { ...row, ...typed(row) };
}

/** One request for the e-mails about it; the worker's, who may read everybody's zone. */
export async function findRequestById({ db }: Scope, companyId: string, id: string) {
  const row = await withNames(db)
    .leftJoin('contracts', (join) =>
      join
        .onRef('contracts.company_id', '=', 'requests.company_id')
        .onRef('contracts.contract_id', '=', 'requests.contract_id'),
    )
    .select([
      'requests.call_code as callCode',
      'creator.language as creatorLanguage',
      'creator.time_zone as creatorTimeZone',
      'contracts.number as contractNumber',
    ])
    .where('requests.company_id', '=', companyId)
    .where('requests.request_id', '=', id)
    .executeTakeFirst();
  return row && { ...row, ...typed(row) };
}

/** The history with its words, oldest first; row security leaves internal entries out for customers. */
export const readEntries = ({ db }: Scope, request: { companyId: string; id: string }) =>
  db
    .selectFrom('request_events as event')
    .leftJoin('request_event_contents as words', (join) =>
      join
        .onRef('words.company_id', '=', 'event.company_id')
        .onRef('words.request_id', '=', 'event.request_id')
        .onRef('words.seq', '=', 'event.seq'),
    )
    .leftJoin('people', 'people.person_id', 'event.actor_id')
    .select([
      'event.seq',
      'event.kind',
      'event.occurred_at as occurredAt',
      'event.actor_kind as actorKind',
      'event.actor_id as actorId',
      'event.internal',
      'event.terms',
      'words.content',
      'people.name as actorName',
    ])
    .where('event.company_id', '=', request.companyId)
    .where('event.request_id', '=', request.id)
    .orderBy('event.seq')
    .execute();

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

/** What the clock needs of an entry. */
export const recorded = ({ kind, occurredAt, terms }: Entry): RecordedEvent => ({
  kind: kind as EventKind,
  occurredAt,
  terms: terms as Record<string, unknown>,
});

/** Staff only: customers' roles cannot read addresses. */
export async function emailOf({ db }: Scope, personId: string): Promise<string> {
  const row = await db
    .selectFrom('email_directory')
    .select('email')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.email ?? '';
}
