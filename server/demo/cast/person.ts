import type { Language } from '../../../api/primitives.ts';
import type { CompanyRole } from '../../../domain/access/index.ts';

/** Invented people; addresses under .example belong to nobody. */
export interface SamplePerson {
  email: string;
  name: string;
  language: Language;
  timeZone: string;
}

export interface Member extends SamplePerson {
  role: CompanyRole;
  seesAllRequests: boolean;
  /** May open premium requests (K2). */
  namedContact: boolean;
}
