import { mayManagePeople, maySeePeople } from './people.ts';
import { has, type Person } from './person.ts';

/** C5: what a company may use is for all its members, and for the vendor's people. */
export const maySeeLicences = (person: Person, companyId: string): boolean =>
  has(person, 'seeContracts') || maySeePeople(person, companyId);

/** C5: owner and administrators add licences. */
export const mayAddLicences = (person: Person, companyId: string): boolean =>
  !person.onlyLooks && mayManagePeople(person, companyId);

/** C3: the same people read a whole activation code; nobody of the vendor's does, also not looking on as one of them. */
export const mayReadCodes = (person: Person, companyId: string): boolean =>
  mayAddLicences(person, companyId);

/** C1: who feeds the licence registry, and moves a licence to another company. */
export const mayKeepLicences = (person: Person): boolean => has(person, 'keepLicences');
