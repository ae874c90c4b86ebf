import type { Scope } from '../access/index.ts';
import type { CompanyFacts, CompanyTemplate } from './render/company-mail.ts';
import { findMembership, findOwnershipOffer, type MembershipNow } from './store-readers.ts';

interface About {
  companyId: string;
  /** Who is told. */
  readerId: string;
  /** Whom it is about; null where that is the reader. */
  personId: string | null;
  /** Epoch ms. */
  now: number;
}

type Find = (scope: Scope, about: About) => Promise<CompanyFacts | undefined>;

/** What a mail about a company's people tells, as it stands when it is sent; undefined where it is true no more (C2, C3). */
export const companyFacts: Record<CompanyTemplate, Find> = {
  member_left: async (scope, { companyId, readerId, personId }) => {
    const reader = await findMembership(scope, companyId, readerId);
    const left = await findMembership(scope, companyId, String(personId));
    return reader && manages(reader) && left?.hasLeft ? left : undefined;
  },

  membership_ended: async (scope, { companyId, readerId }) => {
    const own = await findMembership(scope, companyId, readerId);
    return own?.hasLeft ? own : undefined;
  },

  ownership_offered: (scope, { companyId, readerId, now }) =>
    findOwnershipOffer(scope, companyId, readerId, now),

  joining_approved: async (scope, { companyId, readerId }) => {
    const own = await findMembership(scope, companyId, readerId);
    return own && !own.hasLeft ? own : undefined;
  },

  ownership_moved: async (scope, { companyId, personId }) => {
    const owner = await findMembership(scope, companyId, String(personId));
    return owner?.role === 'owner' ? owner : undefined;
  },

  second_factor_required: async (scope, { companyId, readerId }) => {
    const own = await findMembership(scope, companyId, readerId);
    return own && !own.hasLeft && own.needsSecondFactor ? own : undefined;
  },
};

const manages = ({ role, hasLeft }: MembershipNow): boolean =>
  !hasLeft && (role === 'owner' || role === 'administrator');
