import type { CompanyPeople, Invitation, Member, OwnershipOffer } from '../../api/company.ts';
import {
  mayChangeMember,
  mayManagePeople,
  mayOfferOwnership,
  mayRemoveMember,
  maySeeActivity,
} from '../../domain/access/index.ts';
import type { Actor } from '../access/index.ts';
import type { FoundPeople } from './list-people.ts';
import type { Invitation as StoredInvitation } from './store-invitations.ts';
import type { OwnershipOffer as StoredOffer } from './store-ownership.ts';
import type { Member as StoredMember } from './store-people.ts';

const wire = (at: number): string => new Date(at).toISOString();

export const presentMember = (
  actor: Actor,
  companyId: string,
  { language: _language, ...member }: StoredMember,
): Member => ({
  ...member,
  joinedAt: wire(member.joinedAt),
  mayChange: mayChangeMember(actor, companyId, member),
  mayRemove: mayRemoveMember(actor, companyId, member),
});

export const presentOffer = ({ id: _id, ...offer }: StoredOffer): OwnershipOffer => ({
  ...offer,
  offeredAt: wire(offer.offeredAt),
  expiresAt: wire(offer.expiresAt),
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
  found: FoundPeople,
): CompanyPeople => ({
  members: found.members.map((member) => presentMember(actor, companyId, member)),
  invitations: found.invitations.map((invitation) => presentInvitation(invitation, found.now)),
  ownershipOffer: found.offer ? presentOffer(found.offer) : null,
  abilities: {
    managePeople: !actor.onlyLooks && mayManagePeople(actor, companyId),
    offerOwnership: mayOfferOwnership(actor, companyId),
    seeActivity: maySeeActivity(actor, companyId),
  },
});
