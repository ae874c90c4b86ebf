import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';
import { groupOf } from './store-leaving.ts';

export type GivenRole = 'administrator' | 'user';

export interface Invitation {
  id: string;
  companyId: string;
  email: string;
  role: GivenRole;
  seesAllRequests: boolean;
  language: string;
  inviterId: string;
  inviterName: string;
  /** Epoch ms. */
  sentAt: number;
  expiresAt: number;
}

export type NewInvitation = Omit<Invitation, 'companyId' | 'inviterName' | 'sentAt'>;

/** False where the address has an open invitation already, expired or not (C4). */
export async function addInvitation(
  { db }: Scope,
  companyId: string,
  invitation: NewInvitation,
  now: number,
): Promise<boolean> {
  const added = await db
    .insertInto('invitations')
    .values({
      company_id: companyId,
      invitation_id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      sees_all_requests: invitation.seesAllRequests,
      language: invitation.language,
      invited_by: invitation.inviterId,
      invited_at: toColumn(now),
      sent_at: toColumn(now),
      expires_at: toColumn(invitation.expiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Open ones of all that is seen as one with the company, the newest first; an expired one is open until it is revoked. */
export async function listInvitations(scope: Scope, companyId: string): Promise<Invitation[]> {
  const rows = await open(scope, companyId)
    .orderBy('invitations.sent_at', 'desc')
    .orderBy('invitations.invitation_id')
    .execute();
  return rows as Invitation[];
}

/** Locked until the transaction ends. */
export async function findInvitation(
  scope: Scope,
  companyId: string,
  invitationId: string,
): Promise<Invitation | undefined> {
  const row = await open(scope, companyId)
    .where('invitations.invitation_id', '=', invitationId)
    .forUpdate('invitations')
    .executeTakeFirst();
  return row as Invitation | undefined;
}

/** The open invitation of an address to this company itself, expired or not. */
export const findOpenOf = ({ db }: Scope, companyId: string, email: string) =>
  db
    .selectFrom('invitations')
    .select(['invitation_id as id', 'expires_at as expiresAt'])
    .where('company_id', '=', companyId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

const open = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('invitations')
    .innerJoin('people', 'people.person_id', 'invitations.invited_by')
    .select([
      'invitations.invitation_id as id',
      'invitations.company_id as companyId',
      'invitations.email',
      'invitations.role',
      'invitations.sees_all_requests as seesAllRequests',
      'invitations.language',
      'invitations.invited_by as inviterId',
      'people.name as inviterName',
      'invitations.sent_at as sentAt',
      'invitations.expires_at as expiresAt',
    ])
    .where('invitations.company_id', 'in', groupOf(companyId))
    .where('invitations.accepted_at', 'is', null)
    .where('invitations.revoked_at', 'is', null);

/** A new term; links that were sent before die. */
export async function renewInvitation(
  scope: Scope,
  companyId: string,
  invitationId: string,
  expiresAt: number,
  now: number,
): Promise<void> {
  await scope.db
    .updateTable('invitations')
    .set({ sent_at: toColumn(now), expires_at: toColumn(expiresAt) })
    .where('company_id', '=', companyId)
    .where('invitation_id', '=', invitationId)
    .execute();
  await removeLinks(scope, companyId, invitationId);
}

export async function revokeInvitation(
  scope: Scope,
  companyId: string,
  invitationId: string,
  now: number,
): Promise<void> {
  await scope.db
    .updateTable('invitations')
    .set({ revoked_at: toColumn(now), revoked_by: scope.by.id })
    .where('company_id', '=', companyId)
    .where('invitation_id', '=', invitationId)
    .execute();
  await removeLinks(scope, companyId, invitationId);
}

const removeLinks = ({ db }: Scope, companyId: string, invitationId: string) =>
  db
    .deleteFrom('invitation_links')
    .where('company_id', '=', companyId)
    .where('invitation_id', '=', invitationId)
    .execute();

/** Links of invitations whose days have passed. */
export const removeExpiredInvitationLinks = ({ db }: Scope, now: number) =>
  db
    .deleteFrom('invitation_links as link')
    .using('invitations')
    .whereRef('invitations.company_id', '=', 'link.company_id')
    .whereRef('invitations.invitation_id', '=', 'link.invitation_id')
    .where('invitations.expires_at', '<=', instantValue(now))
    .execute();

export interface OfferedInvitation {
  id: string;
  companyId: string;
  companyName: string;
  email: string;
  role: GivenRole;
  seesAllRequests: boolean;
  language: string;
  inviterName: string;
  hasAccount: boolean;
}

/** The invitation a link belongs to, while it is neither accepted, revoked nor expired. */
export async function findInvitationByLink(
  { db }: Scope,
  tokenHash: Buffer,
  now: number,
): Promise<OfferedInvitation | undefined> {
  const row = await db
    .selectFrom('invitation_links as link')
    .innerJoin('invitations', (join) =>
      join
        .onRef('invitations.company_id', '=', 'link.company_id')
        .onRef('invitations.invitation_id', '=', 'link.invitation_id'),
    )
    .innerJoin('companies', 'companies.company_id', 'invitations.company_id')
    .innerJoin('people', 'people.person_id', 'invitations.invited_by')
    .leftJoin('email_directory', 'email_directory.email', 'invitations.email')
    .select([
      'invitations.invitation_id as id',
      'invitations.company_id as companyId',
      'companies.name as companyName',
      'invitations.email',
      'invitations.role',
      'invitations.sees_all_requests as seesAllRequests',
      'invitations.language',
      'people.name as inviterName',
    ])
    .select((columns) => columns('email_directory.person_id', 'is not', null).as('hasAccount'))
    .where('link.token_hash', '=', tokenHash)
    .where('invitations.expires_at', '>', instantValue(now))
    .where('invitations.accepted_at', 'is', null)
    .where('invitations.revoked_at', 'is', null)
    .executeTakeFirst();
  return row as OfferedInvitation | undefined;
}

/** True once: of two who accept at the same moment one gets false, and so does who comes after a revocation. */
export async function markAccepted(
  { db }: Scope,
  { companyId, id }: Pick<OfferedInvitation, 'companyId' | 'id'>,
  now: number,
): Promise<boolean> {
  const accepted = await db
    .updateTable('invitations')
    .set({ accepted_at: toColumn(now) })
    .where('company_id', '=', companyId)
    .where('invitation_id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', instantValue(now))
    .executeTakeFirst();
  return accepted.numUpdatedRows === 1n;
}

/** Who accepted; nobody can accept again, so the links go. */
export async function noteWhoAccepted(
  { db }: Scope,
  { companyId, id }: Pick<OfferedInvitation, 'companyId' | 'id'>,
  personId: string,
): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ accepted_by: personId })
    .where('company_id', '=', companyId)
    .where('invitation_id', '=', id)
    .execute();
  await db
    .deleteFrom('invitation_links')
    .where('company_id', '=', companyId)
    .where('invitation_id', '=', id)
    .execute();
}
