import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { CompanyRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export interface Registration {
  id: string;
  email: string;
  personName: string;
  companyName: string;
  activationCode: string;
  language: string;
  timeZone: string;
}

export const addRegistration = ({ db }: Scope, registration: Registration, now: number) =>
  db
    .insertInto('registrations')
    .values({
      registration_id: registration.id,
      email: registration.email,
      person_name: registration.personName,
      company_name: registration.companyName,
      activation_code: registration.activationCode,
      language: registration.language,
      time_zone: registration.timeZone,
      created_at: toColumn(now),
    })
    .execute();

/** The registration a link belongs to, while it is neither used nor expired. */
export const findRegistrationByLink = ({ db }: Scope, tokenHash: Buffer, now: number) =>
  db
    .selectFrom('registration_links')
    .innerJoin(
      'registrations',
      'registrations.registration_id',
      'registration_links.registration_id',
    )
    .select([
      'registrations.registration_id as id',
      'registrations.email',
      'registrations.person_name as personName',
      'registrations.company_name as companyName',
      'registrations.activation_code as activationCode',
      'registrations.language',
      'registrations.time_zone as timeZone',
    ])
    .where('registration_links.token_hash', '=', tokenHash)
    .where('registration_links.expires_at', '>', instantValue(now))
    .where('registrations.confirmed_at', 'is', null)
    .executeTakeFirst();

/** True once: of two who confirm at the same moment one gets false. */
export async function confirmRegistration(
  { db }: Scope,
  registrationId: string,
  now: number,
): Promise<boolean> {
  const confirmed = await db
    .updateTable('registrations')
    .set({ confirmed_at: toColumn(now) })
    .where('registration_id', '=', registrationId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  await db.deleteFrom('registration_links').where('registration_id', '=', registrationId).execute();
  return confirmed.numUpdatedRows === 1n;
}

/** Links that nobody can use any more. */
export const removeExpiredRegistrationLinks = ({ db }: Scope, now: number) =>
  db.deleteFrom('registration_links').where('expires_at', '<=', instantValue(now)).execute();

/** Creates a company and returns its public id, which nobody else has. */
export async function addCompany(
  { db }: Scope,
  company: { id: string; name: string },
  now: number,
): Promise<string> {
  const { rows } = await sql<{ publicId: string }>`
    select 'C-' || nextval('company_number_seq') as "publicId"`.execute(db);
  const publicId = rows[0]?.publicId ?? '';
  await db
    .insertInto('company_directory')
    .values({ public_id: publicId, company_id: company.id })
    .execute();
  await db
    .insertInto('companies')
    .values({
      company_id: company.id,
      public_id: publicId,
      name: company.name,
      created_at: toColumn(now),
    })
    .execute();
  return publicId;
}

/** False where the person belongs to the company already; who had left is in again, as if for the first time. */
export async function addMembership(
  { db }: Scope,
  membership: { companyId: string; personId: string; role: CompanyRole; seesAllRequests: boolean },
  now: number,
): Promise<boolean> {
  const added = await db
    .insertInto('memberships')
    .values({
      company_id: membership.companyId,
      person_id: membership.personId,
      role: membership.role,
      sees_all_requests: membership.seesAllRequests,
      joined_at: toColumn(now),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'person_id'])
        .doUpdateSet((columns) => ({
          role: columns.ref('excluded.role'),
          sees_all_requests: columns.ref('excluded.sees_all_requests'),
          joined_at: columns.ref('excluded.joined_at'),
          left_at: null,
          removed_by: null,
        }))
        .where('memberships.left_at', 'is not', null),
    )
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** A3: what happened to a company, for good. */
export const recordCompanyEvent = (
  { db, by }: Scope,
  event: {
    companyId: string;
    at: number;
    kind: string;
    facts: Record<string, string | number | boolean>;
    actorId?: string;
  },
) =>
  db
    .insertInto('company_events')
    .values({
      company_id: event.companyId,
      event_id: randomUUIDv7(),
      occurred_at: toColumn(event.at),
      kind: event.kind,
      actor_kind: event.actorId ? 'customer' : by.kind,
      actor_id: event.actorId ?? by.id,
      source_address: by.address,
      facts: JSON.stringify({ ...event.facts, ...(by.token ? { byToken: by.token } : {}) }),
    })
    .execute();

/** `since` in epoch ms. */
export const findCompany = ({ db }: Scope, publicId: string) =>
  db
    .selectFrom('companies')
    .select(['company_id as id', 'public_id as publicId', 'name', 'created_at as since'])
    .where('public_id', '=', publicId)
    .executeTakeFirst();

export const companyName = async ({ db }: Scope, companyId: string): Promise<string> =>
  (
    await db
      .selectFrom('companies')
      .select('name')
      .where('company_id', '=', companyId)
      .executeTakeFirstOrThrow()
  ).name;

export const companyExists = async ({ db }: Scope, companyId: string): Promise<boolean> =>
  (await db
    .selectFrom('companies')
    .select('company_id')
    .where('company_id', '=', companyId)
    .executeTakeFirst()) !== undefined;

/** Members with their e-mail addresses: staff only, customers' roles cannot read the addresses. */
export const listMembers = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('members')
    .innerJoin('people', 'people.person_id', 'members.person_id')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .select(['people.person_id as id', 'people.name', 'email_directory.email', 'members.role'])
    .where('members.company_id', '=', companyId)
    .orderBy('members.joined_at')
    .orderBy('people.person_id')
    .$narrowType<{ role: CompanyRole }>()
    .execute();

/** Names somebody who is in the company through a merger alone there, without letting them in; others are named already. */
export const nameInCompany = ({ db }: Scope, companyId: string, personIds: string[], now: number) =>
  db
    .insertInto('memberships')
    .values(
      personIds.map((person_id) => ({
        company_id: companyId,
        person_id,
        role: 'user',
        sees_all_requests: false,
        joined_at: toColumn(now),
        left_at: toColumn(now),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
