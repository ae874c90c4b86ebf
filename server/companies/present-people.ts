import type { CompanyPeople, Invitation, Member, OwnershipOffer } from '../../api/company.ts';
import type { Joining, StatedJoinings, SupportJoining } from '../../api/joining.ts';
import {
  mayChangeMember,
  mayDeleteCompany,
  mayManagePeople,
  mayOfferOwnership,
  mayRemoveMember,
  mayRequireSecondFactor,
  maySeeActivity,
} from '../../domain/access/index.ts';
import type { Actor } from '../access/index.ts';
import type { FoundPeople } from './list-people.ts';
import type { Invitation as StoredInvitation } from './store-invitations.ts';
import type { Joining as StoredJoining } from './store-joinings.ts';
import type { OwnershipOffer as StoredOffer } from './store-ownership.ts';
import { byRole, type Member as StoredMember } from './store-people.ts';
import type { listForSupport } from './store-statements.ts';

const wire = (at: number): string => new Date(at).toISOString();

export const presentMember = (
  actor: Actor,
  companyId: string,
  { language: _language, owns, home, ...member }: StoredMember,
): Member => ({
  ...member,
  joinedAt: wire(member.joinedAt),
  cameWith: home.id === companyId ? null : { publicId: home.publicId, name: home.name },
  mayChange: mayChangeMember(actor, companyId, byRole({ ...member, owns })),
  mayRemove: mayRemoveMember(actor, companyId, byRole({ ...member, owns })),
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

export const presentJoining = ({
  id,
  name,
  email,
  askedAt,
  expiresAt,
}: StoredJoining): Joining => ({
  id,
  name,
  email,
  askedAt: wire(askedAt),
  expiresAt: wire(expiresAt),
});

export const presentStated = (stated: {
  companyName: string;
  statedAt: number;
}): StatedJoinings['items'][number] => ({ ...stated, statedAt: wire(stated.statedAt) });

export const presentSupportJoining = (
  found: Awaited<ReturnType<typeof listForSupport>>[number],
): SupportJoining => ({
  id: found.id,
  name: found.name,
  email: found.email,
  address: found.address,
  statedAt: wire(found.statedAt),
  companyName: found.companyName,
  company: { publicId: found.publicId, name: found.knownName },
  codeEnding: found.activationCode.slice(-4),
  reason: found.outcome === 'nobody_left' ? 'nobody_left' : 'name_differs',
  canPassOn: Boolean(found.canPassOn),
});

export const presentPeople = (
  actor: Actor,
  companyId: string,
  found: FoundPeople,
): CompanyPeople => ({
  members: found.members.map((member) => presentMember(actor, companyId, member)),
  invitations: found.invitations.map((invitation) => presentInvitation(invitation, found.now)),
  joinings: found.joinings.map(presentJoining),
  ownershipOffer: found.offer ? presentOffer(found.offer) : null,
  secondFactorSince: found.secondFactorSince === null ? null : wire(found.secondFactorSince),
  abilities: {
    managePeople: !actor.onlyLooks && mayManagePeople(actor, companyId),
    offerOwnership: mayOfferOwnership(actor, companyId),
    seeActivity: maySeeActivity(actor, companyId),
    requireSecondFactor: mayRequireSecondFactor(actor, companyId),
    deleteCompany: mayDeleteCompany(actor, companyId),
  },
});
