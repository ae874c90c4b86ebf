import {
  isStaff,
  mayChangeMember,
  mayChangeSettings,
  mayChangeStaff,
  mayDecideForCompanies,
  mayDeleteCompany,
  mayKeepLicences,
  mayListContacts,
  mayManageContracts,
  mayManageParticipants,
  mayManagePeople,
  mayManageTokens,
  mayManageVendorWebhooks,
  mayManageWebhooks,
  mayMergeCompanies,
  mayMove,
  mayOfferOwnership,
  mayReadCodes,
  mayRemoveMember,
  mayRequireSecondFactor,
  maySee,
  maySeeActivity,
  maySeeLedger,
  maySeeLicences,
  maySeePeople,
  maySeeTerms,
  mayViewAsMember,
  mayWorkOnRequests,
  type Person,
  scopeNeeded,
  type TokenScope,
} from '../../domain/access/index.ts';
import type { MoveName } from '../../domain/requests/index.ts';
import type { House } from './house.ts';

/** The code that a call is refused with, or that it is let through. */
export type Verdict =
  | 'through'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'scope_missing'
  | 'session_needed'
  | 'viewing_only_looks';

interface Asked {
  who: Person;
  ours: House;
  body: { move?: string; kind?: string };
}

type Test = (asked: Asked) => boolean;
type Step = { may: Test; otherwise: Verdict };

/** What decides a route, in the order in which it is asked. `null`: anybody at all. */
export type Rule = readonly Step[] | null;

const orNotFound = (may: Test): Step => ({ may, otherwise: 'not_found' });
const orNotAllowed = (may: Test): Step => ({ may, otherwise: 'not_allowed' });

/** The attacked request, as domain/access looks at it. */
const request = ({ company, owner, member }: House) => ({
  companyId: company.id,
  createdBy: owner.id,
  participants: [member.id],
  successors: [],
  seenByRoles: null,
  status: 'processing' as const,
});
const target = ({ member }: House) => ({ id: member.id, role: 'user' as const });

export const staff = orNotFound(({ who }) => isStaff(who));
export const customer = orNotAllowed(({ who }) => !isStaff(who));
export const atDesk = orNotAllowed(({ who }) => mayWorkOnRequests(who));
export const managesContracts = orNotAllowed(({ who }) => mayManageContracts(who));
export const decidesForCompanies = orNotAllowed(({ who }) => mayDecideForCompanies(who));
export const changesSettings = orNotAllowed(({ who }) => mayChangeSettings(who));
export const mergesCompanies = orNotAllowed(({ who }) => mayMergeCompanies(who));
/** Of the vendor's people, and none of the callers is the one whom calls name. */
export const managesStaff = orNotAllowed(({ who, ours }) => mayChangeStaff(who, ours.keeper.id));
export const viewsAsMember = orNotAllowed(({ who }) => mayViewAsMember(who));
export const keeper = orNotFound(({ who, ours }) => who.id === ours.keeper.id);

/** What the member has for themselves, who is none of the callers. */
export const isMember = orNotFound(({ who, ours }) => who.id === ours.member.id);

/** What the owner has for themselves. */
export const isOwner = orNotFound(({ who, ours }) => who.id === ours.owner.id);

export const sees = orNotFound(({ who, ours }) => maySee(who, request(ours)));
export const managesParticipants = orNotAllowed(({ who, ours }) =>
  mayManageParticipants(who, request(ours)),
);
export const moves = orNotAllowed(({ who, ours, body }) => {
  const move = String(body.move ?? body.kind);
  // One's own last move, whoever one is: nobody here has made one.
  return move === 'undo' || mayMove(who, move as MoveName, request(ours));
});

export const belongs = orNotFound(({ who, ours }) => maySeePeople(who, ours.company.id));
export const managesPeople = orNotAllowed(({ who, ours }) => mayManagePeople(who, ours.company.id));
export const changesMember = orNotAllowed(({ who, ours }) =>
  mayChangeMember(who, ours.company.id, target(ours)),
);
export const removesMember = orNotAllowed(({ who, ours }) =>
  mayRemoveMember(who, ours.company.id, target(ours)),
);
export const requiresSecondFactor = orNotAllowed(({ who, ours }) =>
  mayRequireSecondFactor(who, ours.company.id),
);
export const seesActivity = orNotAllowed(({ who, ours }) => maySeeActivity(who, ours.company.id));
export const readsCodes = orNotAllowed(({ who, ours }) => mayReadCodes(who, ours.company.id));
export const keepsLicences = orNotAllowed(({ who }) => mayKeepLicences(who));
export const seesLicences = orNotFound(({ who, ours }) => maySeeLicences(who, ours.company.id));
export const offersOwnership = orNotAllowed(({ who, ours }) =>
  mayOfferOwnership(who, ours.company.id),
);
export const managesTokens = orNotAllowed(({ who, ours }) => mayManageTokens(who, ours.company.id));
export const managesWebhooks = orNotAllowed(({ who, ours }) =>
  mayManageWebhooks(who, ours.company.id),
);
export const managesVendorWebhooks = orNotAllowed(({ who }) => mayManageVendorWebhooks(who));
/** The company was offered to one member, who is none of the callers. */
export const isOffered = orNotAllowed(({ who, ours }) => who.id === ours.member.id);
export const deletesCompany = orNotAllowed(({ who, ours }) =>
  mayDeleteCompany(who, ours.company.id),
);
export const listsContacts = orNotAllowed(({ who, ours }) => mayListContacts(who, ours.company.id));
export const seesLedger = orNotFound(({ who, ours }) => maySeeLedger(who, ours.company.id));
export const seesTerms = orNotFound(({ who, ours }) => maySeeTerms(who, ours.company.id));

/** What a token says of a route before anything else is asked; null where it may go on. */
export function verdictOfToken(
  rule: Rule,
  route: string,
  scopes: readonly TokenScope[],
): Verdict | null {
  if (rule === null && route.startsWith('GET ')) return null;
  const needed = scopeNeeded(route);
  if (needed === 'session') return 'session_needed';
  return needed === 'any' || scopes.includes(needed) ? null : 'scope_missing';
}

/** What a call with our ids must come to. */
export function verdictOf(rule: Rule, who: Person | null, ours: House, body: unknown): Verdict {
  if (rule === null) return 'through';
  if (who === null) return 'not_signed_in';
  const asked = { who, ours, body: (body ?? {}) as Asked['body'] };
  return rule.find(({ may }) => !may(asked))?.otherwise ?? 'through';
}
