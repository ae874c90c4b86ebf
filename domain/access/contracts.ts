import { mayManagePeople } from './people.ts';
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
