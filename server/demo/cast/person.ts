import type { CompanyRole } from '../../../domain/access/index.ts';

/** What the stories are written in; each shipped language has some. */
export type SampleLanguage = 'en' | 'ru' | 'es';

/** Invented people; addresses under .example belong to nobody. */
export interface SamplePerson {
  email: string;
  name: string;
  language: SampleLanguage;
  timeZone: string;
}

export interface Member extends SamplePerson {
  role: CompanyRole;
  seesAllRequests: boolean;
  /** May open premium requests (K2). */
  namedContact: boolean;
}
