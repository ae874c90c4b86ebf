import { sql } from 'kysely';
import type { CompanyRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';

/*
 * Whom a mail goes to and what it tells about people, read when it is sent.
 */

/** Somebody with an account who may be told something. */
export interface MailReader {
  personId: string;
  name: string;
  address: string;
  /** IANA. */
  timeZone: string;
}

const readers = ({ db }: Scope) =>
  db
    .selectFrom('people')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .select([
      'people.person_id as personId',
      'people.name',
      'email_directory.email as address',
      'people.time_zone as timeZone',
    ])
    .where('people.suspended_at', 'is', null);

/** Undefined where the person has no address any more or is suspended: then nothing may be told. */
export const findReader = (scope: Scope, personId: string): Promise<MailReader | undefined> =>
  readers(scope).where('people.person_id', '=', personId).executeTakeFirst();

/** Who has the address of a reset that was not used. Undefined: nobody, or a suspended person. */
export const findResetReader = (scope: Scope, resetId: string): Promise<MailReader | undefined> =>
  readers(scope)
    .innerJoin('password_resets', 'password_resets.email', 'email_directory.email')
    .where('password_resets.reset_id', '=', resetId)
    .where('password_resets.used_at', 'is', null)
    .executeTakeFirst();

export function findRegistrationAddress(
  scope: Scope,
  registrationId: string,
): Promise<{ address: string } | undefined> {
  return scope.db
    .selectFrom('registrations')
    .select('email as address')
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
}

export interface OpenInvitation {
  address: string;
  companyName: string;
  inviterName: string;
  role: CompanyRole;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** The inviter's, IANA. */
  timeZone: string;
}

/** Undefined where it was accepted or revoked, or has expired by `now` (epoch ms). */
export function findOpenInvitation(
  scope: Scope,
  companyId: string,
  invitationId: string,
  now: number,
): Promise<OpenInvitation | undefined> {
  return scope.db
    .selectFrom('invitations')
    .innerJoin('companies', 'companies.company_id', 'invitations.company_id')
    .innerJoin('people', 'people.person_id', 'invitations.invited_by')
    .select([
      'invitations.email as address',
      'companies.name as companyName',
      'people.name as inviterName',
      'invitations.role',
      'invitations.expires_at as expiresAt',
      'people.time_zone as timeZone',
    ])
    .where('invitations.company_id', '=', companyId)
    .where('invitations.invitation_id', '=', invitationId)
    .where('invitations.accepted_at', 'is', null)
    .where('invitations.revoked_at', 'is', null)
    .where('invitations.expires_at', '>', instantValue(now))
    .$narrowType<{ role: CompanyRole }>()
    .executeTakeFirst();
}

export interface JoinedMember {
  companyName: string;
  name: string;
  email: string;
  role: CompanyRole;
}

/** Who joined, for a reader who manages that company's people. Undefined where either is true no more. */
export function findJoinedMember(
  scope: Scope,
  companyId: string,
  personId: string,
  readerId: string,
): Promise<JoinedMember | undefined> {
  return scope.db
    .selectFrom('memberships as joined')
    .innerJoin('members as manager', 'manager.company_id', 'joined.company_id')
    .innerJoin('companies', 'companies.company_id', 'joined.company_id')
    .innerJoin('people', 'people.person_id', 'joined.person_id')
    .innerJoin('email_directory', 'email_directory.person_id', 'joined.person_id')
    .select([
      'companies.name as companyName',
      'people.name',
      'email_directory.email',
      'joined.role',
    ])
    .where('joined.company_id', '=', companyId)
    .where('joined.person_id', '=', personId)
    .where('manager.person_id', '=', readerId)
    .where('manager.role', 'in', ['owner', 'administrator'])
    .where('joined.left_at', 'is', null)
    .$narrowType<{ role: CompanyRole }>()
    .executeTakeFirst();
}

/** Whether somebody manages the company's people, by themselves or through a merger. */
export const managesPeople = async (
  { db }: Scope,
  companyId: string,
  personId: string,
): Promise<boolean> =>
  (await db
    .selectFrom('members')
    .select('person_id')
    .where('company_id', '=', companyId)
    .where('person_id', '=', personId)
    .where('role', 'in', ['owner', 'administrator'])
    .executeTakeFirst()) !== undefined;

export interface MergerNow {
  rootName: string;
  memberName: string;
  holds: boolean;
  /** Why it was merged, or undone where it holds no more. */
  reason: string;
  /** Whether the reader is somebody who manages either of the two. */
  concerned: boolean;
}

/** The latest merger of a company into another one. */
export async function findMerger(
  { db }: Scope,
  memberId: string,
  readerId: string,
): Promise<MergerNow | undefined> {
  const { rows } = await sql<MergerNow>`
    select root.name as "rootName", member.name as "memberName", merger.until_at is null as holds,
      coalesce(case when merger.until_at is null then merger.reason else merger.undo_reason end, '') as reason,
      exists (select from memberships m where m.company_id in (merger.root_id, merger.member_id)
        and m.person_id = ${readerId} and m.role <> 'user' and m.left_at is null) as concerned
    from company_scope merger
      join companies root on root.company_id = merger.root_id
      join companies member on member.company_id = merger.member_id
    where merger.member_id = ${memberId} order by merger.from_at desc limit 1`.execute(db);
  return rows[0];
}

export interface MembershipNow {
  companyName: string;
  name: string;
  role: CompanyRole;
  hasLeft: boolean;
  /** Whether the company asks its members for a second factor. */
  needsSecondFactor: boolean;
}

/** What somebody is in a company, or was. */
export function findMembership(
  { db }: Scope,
  companyId: string,
  personId: string,
): Promise<MembershipNow | undefined> {
  return db
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.company_id', 'memberships.company_id')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['companies.name as companyName', 'people.name', 'memberships.role'])
    .select((columns) =>
      columns('memberships.left_at', 'is not', null).$castTo<boolean>().as('hasLeft'),
    )
    .select((columns) =>
      columns('companies.second_factor_since', 'is not', null)
        .$castTo<boolean>()
        .as('needsSecondFactor'),
    )
    .where('memberships.company_id', '=', companyId)
    .where('memberships.person_id', '=', personId)
    .$narrowType<{ role: CompanyRole }>()
    .executeTakeFirst();
}

/** Who offers a company to somebody; undefined where the offer has ended, or has expired by `now` (epoch ms). */
export function findOwnershipOffer(
  { db }: Scope,
  companyId: string,
  personId: string,
  now: number,
): Promise<{ companyName: string; name: string } | undefined> {
  return db
    .selectFrom('ownership_offers as offer')
    .innerJoin('companies', 'companies.company_id', 'offer.company_id')
    .innerJoin('people', 'people.person_id', 'offer.offered_by')
    .select(['companies.name as companyName', 'people.name'])
    .where('offer.company_id', '=', companyId)
    .where('offer.offered_to', '=', personId)
    .where('offer.ended_at', 'is', null)
    .where('offer.expires_at', '>', instantValue(now))
    .executeTakeFirst();
}

/** What is told of a webhook that was switched off, while it is. */
export const findWebhookThatIsOff = ({ db }: Scope, webhookId: string) =>
  db
    .selectFrom('webhook_endpoints')
    .select(['name', 'url'])
    .where('webhook_id', '=', webhookId)
    .where('off_because', 'in', ['failing', 'gone'])
    .executeTakeFirst();
