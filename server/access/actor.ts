import type { Language } from '../../api/primitives.ts';
import type { Person } from '../../domain/access/index.ts';

/** A company that a person belongs to. */
export interface Membership {
  id: string;
  publicId: string;
  name: string;
  role: Person['companies'][number]['role'];
  seesAllRequests: boolean;
}

/** One member of the vendor's staff looks at the portal as one member of one company. */
export interface Viewing {
  id: string;
  companyId: string;
  /** Epoch ms. */
  expiresAt: number;
  staff: { id: string; name: string; roles: Person['staffRoles']; hasSecondFactor: boolean };
}

/** A person who is signed in. */
export interface Actor extends Person {
  name: string;
  email: string;
  language: Language;
  timeZone: string;
  /** Empty for staff. */
  companies: Membership[];
  hasSecondFactor: boolean;
  /** Where somebody of the vendor's looks on as this person. */
  viewing?: Viewing;
  /** Where the call came from, for the history (A3). */
  sourceAddress: string;
}
