import type { CompanyRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

/*
 * Whom a mail goes to and what it tells about people, read when it is sent; and the links made for it. Of a token only
 * the SHA-256 is kept.
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
    .innerJoin('memberships as manager', 'manager.company_id', 'joined.company_id')
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
    .where('manager.left_at', 'is', null)
    .where('joined.left_at', 'is', null)
    .$narrowType<{ role: CompanyRole }>()
    .executeTakeFirst();
}

export interface MembershipNow {
  companyName: string;
  name: string;
  role: CompanyRole;
  hasLeft: boolean;
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

/** What a link in a mail leads to. `expiresAt`: epoch milliseconds. */
export type LinkTarget =
  | { to: 'registration'; registrationId: string; expiresAt: number }
  | { to: 'reset'; resetId: string; personId: string; expiresAt: number }
  | { to: 'language'; personId: string; expiresAt: number }
  /** These end with their invitation. */
  | { to: 'invitation'; companyId: string; invitationId: string }
  | { to: 'staff_invitation'; invitationId: string };

export async function insertLink({ db }: Scope, hash: Buffer, target: LinkTarget): Promise<void> {
  const token_hash = hash;
  if (target.to === 'invitation') {
    const { companyId: company_id, invitationId: invitation_id } = target;
    await db
      .insertInto('invitation_links')
      .values({ token_hash, company_id, invitation_id })
      .execute();
    return;
  }
  if (target.to === 'staff_invitation') {
    const { invitationId: invitation_id } = target;
    await db.insertInto('staff_invitation_links').values({ token_hash, invitation_id }).execute();
    return;
  }
  const expires_at = toColumn(target.expiresAt);
  if (target.to === 'registration') {
    const registration_id = target.registrationId;
    await db
      .insertInto('registration_links')
      .values({ token_hash, registration_id, expires_at })
      .execute();
    return;
  }
  const person_id = target.personId;
  if (target.to === 'language') {
    await db.insertInto('language_links').values({ token_hash, person_id, expires_at }).execute();
    return;
  }
  await db
    .insertInto('password_reset_links')
    .values({ token_hash, reset_id: target.resetId, person_id, expires_at })
    .execute();
}
