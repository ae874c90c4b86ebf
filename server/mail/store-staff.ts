import type { StaffRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';
import type { MailReader } from './store-readers.ts';

export interface OpenStaffInvitation {
  address: string;
  inviterName: string;
  roles: StaffRole[];
  /** Epoch milliseconds. */
  expiresAt: number;
  /** The inviter's, IANA. */
  timeZone: string;
}

/** Undefined where it was accepted or revoked, or has expired by `now` (epoch ms). */
export function findStaffInvitation(
  { db }: Scope,
  invitationId: string,
  now: number,
): Promise<OpenStaffInvitation | undefined> {
  return db
    .selectFrom('staff_invitations as invitation')
    .innerJoin('people as inviter', 'inviter.person_id', 'invitation.invited_by')
    .select([
      'invitation.email as address',
      'inviter.name as inviterName',
      'invitation.roles',
      'invitation.expires_at as expiresAt',
      'inviter.time_zone as timeZone',
    ])
    .where('invitation.invitation_id', '=', invitationId)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', instantValue(now))
    .$narrowType<{ roles: StaffRole[] }>()
    .executeTakeFirst();
}

/** One of the vendor's people with their roles, also while they may not sign in: of that they must be told. */
export async function findStaffReader(
  { db }: Scope,
  personId: string,
): Promise<(MailReader & { roles: StaffRole[]; isSuspended: boolean }) | undefined> {
  const roles = await db
    .selectFrom('staff_roles')
    .select('role')
    .where('person_id', '=', personId)
    .orderBy('role')
    .$narrowType<{ role: StaffRole }>()
    .execute();
  const reader = await db
    .selectFrom('people')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .select([
      'people.person_id as personId',
      'people.name',
      'email_directory.email as address',
      'people.time_zone as timeZone',
    ])
    .select((columns) =>
      columns('people.suspended_at', 'is not', null).$castTo<boolean>().as('isSuspended'),
    )
    .where('people.person_id', '=', personId)
    .executeTakeFirst();
  return reader && roles.length > 0
    ? { ...reader, roles: roles.map(({ role }) => role) }
    : undefined;
}
