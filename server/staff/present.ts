import type { StaffInvitation as Invitation, StaffMember as Member } from '../../api/staff.ts';
import { mayChangeStaff } from '../../domain/access/index.ts';
import type { Actor } from '../access/index.ts';
import type { StaffMember } from './store.ts';
import type { StaffInvitation } from './store-invitations.ts';

const instant = (at: number): string => new Date(at).toISOString();

export const presentMember = (
  { suspendedAt, language: _language, ...member }: StaffMember,
  openRequests: number,
  reader: Actor,
): Member => ({
  ...member,
  suspendedAt: suspendedAt === null ? null : instant(suspendedAt),
  openRequests,
  mayChange: mayChangeStaff(reader, member.id),
});

/** `now` is epoch ms. */
export const presentInvitation = (
  { inviterId, inviterName, sentAt, expiresAt, ...invitation }: StaffInvitation,
  now: number,
): Invitation => ({
  ...invitation,
  invitedBy: { id: inviterId, name: inviterName },
  sentAt: instant(sentAt),
  expiresAt: instant(expiresAt),
  expired: expiresAt <= now,
});
