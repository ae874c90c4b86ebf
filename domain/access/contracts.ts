import { mayManagePeople, maySeePeople } from './people.ts';
import { has, mayManageContracts, mayWorkOnRequests, type Person } from './person.ts';

/** K3: how the incidents of a contract were used; it names requests of colleagues, so administrators see it, not users. */
export const maySeeLedger = (person: Person, companyId: string): boolean =>
  has(person, 'seeContracts') || mayManagePeople(person, companyId);

/** K3: those who manage contracts give an incident back, if they see requests at all. */
export const mayReturnIncidents = (person: Person): boolean =>
  mayManageContracts(person) && mayWorkOnRequests(person);

/** K1: who manages a company's people says whom its contracts name. */
export const mayListContacts = (person: Person, companyId: string): boolean =>
  !person.onlyLooks && mayManagePeople(person, companyId);

/** K1: what a contract promises is for everybody of the company, so that all know what they can ask for. */
export const maySeeTerms = (person: Person, companyId: string): boolean =>
  has(person, 'seeContracts') || maySeePeople(person, companyId);

/** K1: a contact's telephone number is for those who keep the list, and for those who call back. */
export const maySeeContactPhones = (person: Person, companyId: string): boolean =>
  has(person, 'seeContracts') || mayManagePeople(person, companyId);
