import type { Language } from '../../api/primitives.ts';
import type { Guarded, Person, TokenScope } from '../../domain/access/index.ts';

/** A company that a person belongs to, by themselves or through a merger. */
export interface Membership {
  id: string;
  publicId: string;
  name: string;
  role: Person['companies'][number]['role'];
  seesAllRequests: boolean;
  /** Id of the company as part of which this one is seen. */
  mergedInto: string | null;
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
export interface Actor extends Guarded {
  name: string;
  email: string;
  language: Language;
  timeZone: string;
  /** Empty for staff. */
  companies: Membership[];
  closedCompanies: Membership[];
  /** Where somebody of the vendor's looks on as this person. */
  viewing?: Viewing;
  /** Where the call came from, for the history (A3). */
  sourceAddress: string;
  /** What they call with, where it is no session; of a company's, `companies` holds that company alone. */
  token?: { id: string; scopes: readonly TokenScope[] };
}
