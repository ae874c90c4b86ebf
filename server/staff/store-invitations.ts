import type { StaffRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export interface StaffInvitation {
  id: string;
  email: string;
  roles: StaffRole[];
  language: string;
  inviterId: string;
  inviterName: string;
  /** Epoch ms. */
  sentAt: number;
  expiresAt: number;
}

/** False where the address has an open invitation already, expired or not. */
export async function addInvitation(
  { db }: Scope,
  invitation: Omit<StaffInvitation, 'inviterName'>,
): Promise<boolean> {
  const sentAt = toColumn(invitation.sentAt);
  const added = await db
    .insertInto('staff_invitations')
    .values({
      invitation_id: invitation.id,
      email: invitation.email,
      roles: invitation.roles,
      language: invitation.language,
      invited_by: invitation.inviterId,
      invited_at: sentAt,
      sent_at: sentAt,
      expires_at: toColumn(invitation.expiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

const open = ({ db }: Scope) =>
  db
    .selectFrom('staff_invitations as invitation')
    .innerJoin('people as inviter', 'inviter.person_id', 'invitation.invited_by')
    .select([
      'invitation.invitation_id as id',
      'invitation.email',
      'invitation.roles',
      'invitation.language',
      'invitation.invited_by as inviterId',
      'inviter.name as inviterName',
      'invitation.sent_at as sentAt',
      'invitation.expires_at as expiresAt',
    ])
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .$narrowType<{ roles: StaffRole[] }>();

/** Open ones, the newest first; an expired one is open until it is revoked. */
export const listInvitations = (scope: Scope): Promise<StaffInvitation[]> =>
  open(scope).orderBy('invitation.sent_at', 'desc').orderBy('invitation.invitation_id').execute();

/** Locked until the transaction ends. */
export const findInvitation = (scope: Scope, id: string): Promise<StaffInvitation | undefined> =>
  open(scope).where('invitation.invitation_id', '=', id).forUpdate('invitation').executeTakeFirst();

/** Locked until the transaction ends: of two who come with one link the second finds nothing. */
export const findInvitationByLink = (
  scope: Scope,
  tokenHash: Buffer,
  now: number,
): Promise<StaffInvitation | undefined> =>
  open(scope)
    .innerJoin('staff_invitation_links as link', 'link.invitation_id', 'invitation.invitation_id')
    .where('link.token_hash', '=', tokenHash)
    .where('invitation.expires_at', '>', instantValue(now))
    .forUpdate('invitation')
    .executeTakeFirst();

type End =
  | { accepted_by: string; accepted_at: number }
  | { revoked_by: string; revoked_at: number };

/** Accepted or revoked; its links are worth nothing any more. Instants are epoch ms. */
export async function endInvitation(scope: Scope, id: string, end: End): Promise<void> {
  const set =
    'accepted_by' in end
      ? { accepted_by: end.accepted_by, accepted_at: toColumn(end.accepted_at) }
      : { revoked_by: end.revoked_by, revoked_at: toColumn(end.revoked_at) };
  await scope.db
    .updateTable('staff_invitations')
    .set(set)
    .where('invitation_id', '=', id)
    .execute();
  await removeLinks(scope, id);
}

/** A new term; links that were sent before die. */
export async function renewInvitation(
  scope: Scope,
  id: string,
  { sentAt, expiresAt }: Pick<StaffInvitation, 'sentAt' | 'expiresAt'>,
): Promise<void> {
  await scope.db
    .updateTable('staff_invitations')
    .set({ sent_at: toColumn(sentAt), expires_at: toColumn(expiresAt) })
    .where('invitation_id', '=', id)
    .execute();
  await removeLinks(scope, id);
}

const removeLinks = ({ db }: Scope, id: string) =>
  db.deleteFrom('staff_invitation_links').where('invitation_id', '=', id).execute();

/** Links of invitations whose days have passed. */
export const removeExpiredLinks = ({ db }: Scope, now: number) =>
  db
    .deleteFrom('staff_invitation_links as link')
    .using('staff_invitations as invitation')
    .whereRef('invitation.invitation_id', '=', 'link.invitation_id')
    .where('invitation.expires_at', '<=', instantValue(now))
    .execute();
