import type { Scope } from '../access/index.ts';
import type { CompanyFacts, CompanyTemplate } from './render/company-mail.ts';
import { findMembership, findMerger, findOwnershipOffer, managesPeople } from './store-readers.ts';

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
    const left = await findMembership(scope, companyId, String(personId));
    return left?.hasLeft && (await managesPeople(scope, companyId, readerId)) ? left : undefined;
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
  companies_merged: (scope, about) => mergerThat(scope, about, true),
  merger_undone: (scope, about) => mergerThat(scope, about, false),
};

/** The company of the mail is the one that was merged. */
async function mergerThat(
  scope: Scope,
  { companyId, readerId }: About,
  holds: boolean,
): Promise<CompanyFacts | undefined> {
  const found = await findMerger(scope, companyId, readerId);
  if (!found?.concerned || found.holds !== holds) return undefined;
  return { companyName: found.rootName, name: found.memberName, reason: found.reason };
}
