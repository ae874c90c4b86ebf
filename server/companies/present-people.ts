import type { CompanyPeople, Invitation, Member } from '../../api/company.ts';
import { mayChangeMember, mayManagePeople } from '../../domain/access/index.ts';
import type { Actor } from '../access/index.ts';
import type { Invitation as StoredInvitation } from './store-invitations.ts';
import type { Member as StoredMember } from './store-people.ts';

const wire = (at: number): string => new Date(at).toISOString();

export const presentMember = (actor: Actor, companyId: string, member: StoredMember): Member => ({
  ...member,
  joinedAt: wire(member.joinedAt),
  mayChange: mayChangeMember(actor, companyId, member),
});

export const presentInvitation = (invitation: StoredInvitation, now: number): Invitation => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  seesAllRequests: invitation.seesAllRequests,
  language: invitation.language,
  invitedBy: { id: invitation.inviterId, name: invitation.inviterName },
  sentAt: wire(invitation.sentAt),
  expiresAt: wire(invitation.expiresAt),
  expired: invitation.expiresAt <= now,
});

export const presentPeople = (
  actor: Actor,
  companyId: string,
  found: { members: StoredMember[]; invitations: StoredInvitation[]; now: number },
): CompanyPeople => ({
  members: found.members.map((member) => presentMember(actor, companyId, member)),
  invitations: found.invitations.map((invitation) => presentInvitation(invitation, found.now)),
  abilities: { managePeople: mayManagePeople(actor, companyId) },
});
