import type { CompanyRole, StaffRole } from '../../api/people.ts';
import type { Language } from '../../api/primitives.ts';

export interface Membership {
  id: string;
  publicId: string;
  name: string;
  role: CompanyRole;
  seesAllRequests: boolean;
}

/** A person who is signed in. */
export interface Actor {
  personId: string;
  name: string;
  email: string;
  language: Language;
  timeZone: string;
  /** Empty for a customer. */
  staffRoles: StaffRole[];
  /** Empty for staff. */
  companies: Membership[];
  /** Where the call came from, for the history (A3). */
  sourceAddress: string;
}

export const isStaff = (actor: Actor): boolean => actor.staffRoles.length > 0;
