import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';

/* What people and companies take along, as it stands in the tables. Instants are epoch ms. */

export const findProfile = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('people')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .select([
      'people.name',
      'email_directory.email',
      'people.language',
      'people.time_zone as timeZone',
      'people.created_at as createdAt',
    ])
    .where('people.person_id', '=', personId)
    .executeTakeFirstOrThrow();

/** Companies that a person belongs to, or belonged to. */
export const listMemberships = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.company_id', 'memberships.company_id')
    .select([
      'companies.public_id as publicId',
      'companies.name',
      'memberships.role',
      'memberships.sees_all_requests as seesAllRequests',
      'memberships.joined_at as joinedAt',
      'memberships.left_at as leftAt',
    ])
    .where('memberships.person_id', '=', personId)
    .orderBy('memberships.joined_at')
    .execute();

/** Whether a person asked for their archive since `since` (epoch ms). */
export const personAsked = async (
  { db }: Scope,
  personId: string,
  since: number,
): Promise<boolean> =>
  (await db
    .selectFrom('person_events')
    .select('event_id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'data_taken')
    .where('occurred_at', '>', instantValue(since))
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** The same of a company's, by this person. */
export const companyAsked = async (
  { db }: Scope,
  companyId: string,
  personId: string,
  since: number,
): Promise<boolean> =>
  (await db
    .selectFrom('company_events')
    .select('event_id')
    .where('company_id', '=', companyId)
    .where('actor_id', '=', personId)
    .where('kind', '=', 'data_taken')
    .where('occurred_at', '>', instantValue(since))
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const listPersonEvents = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('person_events')
    .select(['occurred_at as at', 'kind', 'source_address as from', 'facts'])
    .where('person_id', '=', personId)
    .orderBy('occurred_at')
    .orderBy('event_id')
    .execute();

interface EventOfPerson {
  at: number;
  company: string;
  kind: string;
  byThem: boolean;
  from: string | null;
  before: string | null;
  after: string | null;
}

/** What the companies' histories say of a person; where others called from is not theirs to know. */
export async function listCompanyEventsOf(
  { db }: Scope,
  personId: string,
  companyIds: readonly string[],
): Promise<EventOfPerson[]> {
  const { rows } = await sql<EventOfPerson>`
    select e.occurred_at as at, c.public_id as company, e.kind, coalesce(e.actor_id = ${personId}, false) as "byThem",
      case when e.actor_id = ${personId} then e.source_address end as from,
      e.facts ->> 'before' as before, e.facts ->> 'after' as after
    from company_events e join companies c using (company_id)
    where e.company_id = any (${companyIds}::uuid[])
      and (e.actor_id = ${personId} or e.facts ->> 'personId' = ${personId}::text)
    order by e.occurred_at, e.event_id`.execute(db);
  return rows;
}

export const listDrafts = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('drafts')
    .select(['key', 'content', 'updated_at as updatedAt'])
    .where('person_id', '=', personId)
    .orderBy('key')
    .execute();

/** The filters that a person saved: a customer's of their list, by company, and the vendor's people's of the queue. */
export const listSavedFilters = ({ db, by }: Scope, personId: string) =>
  by.kind === 'staff'
    ? db
        .selectFrom('saved_views')
        .select(['name', 'filter'])
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute()
    : db
        .selectFrom('request_views')
        .innerJoin('companies', 'companies.company_id', 'request_views.company_id')
        .select(['companies.public_id as company', 'request_views.name', 'request_views.filter'])
        .where('request_views.person_id', '=', personId)
        .orderBy('companies.public_id')
        .orderBy('request_views.position')
        .execute();

/** Numbers of the requests that a person opened, follows or wrote in. */
export async function numbersOfPerson({ db }: Scope, personId: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from requests where created_by = ${personId}
    union select number from requests join request_participants p using (company_id, request_id)
      where p.person_id = ${personId}
    union select number from requests where (company_id, request_id) in (
      select company_id, request_id from request_events where actor_id = ${personId})
    order by number`.execute(db);
  return rows.map(({ number }) => number);
}

export const numbersOfCompany = async ({ db }: Scope, companyId: string): Promise<number[]> =>
  (
    await db
      .selectFrom('requests')
      .select('number')
      .where('company_id', '=', companyId)
      .orderBy('number')
      .execute()
  ).map(({ number }) => number);

/** Everybody who belongs to a company or belonged to it; of who left the address is not told. */
export const listPeopleOf = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .leftJoin('email_directory', (join) =>
      join
        .onRef('email_directory.person_id', '=', 'memberships.person_id')
        .on('memberships.left_at', 'is', null),
    )
    .select([
      'people.name',
      'email_directory.email',
      'memberships.role',
      'memberships.sees_all_requests as seesAllRequests',
      'memberships.joined_at as joinedAt',
      'memberships.left_at as leftAt',
    ])
    .where('memberships.company_id', '=', companyId)
    .orderBy('memberships.joined_at')
    .execute();

/** Of an activation code only its ending is kept with the company. */
export const listLicences = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('licences as licence')
    .innerJoin('activation_codes as code', (join) =>
      join
        .onRef('code.company_id', '=', 'licence.company_id')
        .onRef('code.licence_id', '=', 'licence.licence_id'),
    )
    .select([
      'code.product_id as productId',
      'code.seats',
      'code.seats_used as seatsUsed',
      'code.valid_from as validFrom',
      'code.valid_until as validUntil',
      'code.code_ending as codeEnding',
      'licence.attached_at as attachedAt',
    ])
    .where('licence.company_id', '=', companyId)
    .orderBy('licence.attached_at')
    .execute();

interface ContactListSent {
  contract: string;
  purpose: string;
  askedAt: number;
  endedAt: number | null;
  outcome: string | null;
  reason: string | null;
  contacts: { name: string; email: string; phone: string | null }[];
}

/** Lists of named contacts that the company sent, whatever came of them (K1). */
export async function listContactListsOf(
  { db }: Scope,
  companyId: string,
): Promise<ContactListSent[]> {
  const { rows } = await sql<ContactListSent>`
    select c.number as contract, l.purpose, l.asked_at as "askedAt", l.ended_at as "endedAt", l.outcome, l.reason,
      (select coalesce(json_agg(json_build_object('name', e.name, 'email', e.email, 'phone', e.phone)
          order by e.position), '[]')
        from contact_list_entries e
        where e.company_id = l.company_id and e.contact_list_id = l.contact_list_id) as contacts
    from contact_lists l join contracts c using (company_id, contract_id)
    where l.company_id = ${companyId} order by l.asked_at, l.contact_list_id`.execute(db);
  return rows;
}

/** What the company asked about its contracts (K4). */
export const listEnquiriesOf = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('contract_enquiries as enquiry')
    .innerJoin('contracts as contract', (join) =>
      join
        .onRef('contract.company_id', '=', 'enquiry.company_id')
        .onRef('contract.contract_id', '=', 'enquiry.contract_id'),
    )
    .select(['contract.number as contract', 'enquiry.wish', 'enquiry.words'])
    .select(['enquiry.asked_at as askedAt', 'enquiry.settled_at as settledAt'])
    .where('enquiry.company_id', '=', companyId)
    .orderBy('enquiry.asked_at')
    .orderBy('enquiry.enquiry_id')
    .execute();
