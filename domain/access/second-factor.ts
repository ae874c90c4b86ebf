import { mayManagePeople } from './people.ts';
import { isStaff, type Person } from './person.ts';

/** What is known of somebody's second factor. */
export interface Guarded extends Person {
  hasSecondFactor: boolean;
  /** How long ago the session showed it; null where it has not. Milliseconds. */
  secondFactorAgeMs: number | null;
  /** C3: companies of theirs that are closed to them until they have one. */
  closedCompanies: readonly { id: string }[];
}

/** How long a second factor that was shown is enough for what is dangerous. Milliseconds. */
const SHOWN_LASTS_MS = 10 * 60_000;

/** C3: a company that asks for a second factor is none of theirs to members who have none. */
export const isClosedTo = (
  company: { needsSecondFactor: boolean },
  hasSecondFactor: boolean,
): boolean => company.needsSecondFactor && !hasSecondFactor;

/** C3: owner and administrators say whether members need a second factor. */
export const mayRequireSecondFactor = (person: Person, companyId: string): boolean =>
  mayManagePeople(person, companyId);

/** Whether there is nothing for them but setting one up: `staffNeedOne` is the operator's word. */
export const mustSetUpSecondFactor = (person: Guarded, staffNeedOne: boolean): boolean =>
  !person.hasSecondFactor &&
  (isStaff(person)
    ? staffNeedOne
    : person.closedCompanies.length > 0 && person.companies.length === 0);

/** Whether something dangerous asks for the second factor again: an open session alone is not enough for it. */
export const mustShowSecondFactorAgain = (person: Guarded): boolean =>
  person.hasSecondFactor &&
  (person.secondFactorAgeMs === null || person.secondFactorAgeMs >= SHOWN_LASTS_MS);
