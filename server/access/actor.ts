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

/** A person who is signed in. */
export interface Actor extends Guarded {
  name: string;
  email: string;
  language: Language;
  timeZone: string;
  /** Empty for staff. */
  companies: Membership[];
  closedCompanies: Membership[];
  /** Where the call came from, for the history (A3). */
  sourceAddress: string;
  /** What they call with, where it is no session; of a company's, `companies` holds that company alone. */
  token?: { id: string; scopes: readonly TokenScope[] };
}
