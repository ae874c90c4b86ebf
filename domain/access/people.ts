import { type CompanyRole, has, mayManageContracts, type Person } from './person.ts';

const membership = (person: Person, companyId: string) =>
  person.companies.find((company) => company.id === companyId);

/** C3: whether a person knows who else belongs to this company. */
export const maySeePeople = (person: Person, companyId: string): boolean =>
  membership(person, companyId) !== undefined;

/** C3, C4: owner and administrators invite, give roles and the grant. */
export const mayManagePeople = (person: Person, companyId: string): boolean => {
  const role = membership(person, companyId)?.role;
  return role === 'owner' || role === 'administrator';
};

interface Member {
  id: string;
  role: CompanyRole;
}

/** C3: nobody changes themselves, so no company loses its last administrator; the owner alone hands ownership over. */
export const mayChangeMember = (person: Person, companyId: string, member: Member): boolean =>
  !person.onlyLooks &&
  mayManagePeople(person, companyId) &&
  member.id !== person.id &&
  member.role !== 'owner';

/** C3: those who manage people remove others, and everybody may leave; the owner stays until somebody else is. */
export const mayRemoveMember = (person: Person, companyId: string, member: Member): boolean =>
  !person.onlyLooks &&
  member.role !== 'owner' &&
  (mayManagePeople(person, companyId) ||
    (member.id === person.id && maySeePeople(person, companyId)));

/** C3: only the owner offers the company to somebody else, and takes the offer back. */
export const mayOfferOwnership = (person: Person, companyId: string): boolean =>
  !person.onlyLooks && membership(person, companyId)?.role === 'owner';

/** C3, C6: the owner alone deletes the company account, keeps it after all, and takes its data along. */
export const mayDeleteCompany = (person: Person, companyId: string): boolean =>
  membership(person, companyId)?.role === 'owner';

/** A3: what happened to the company is for those who manage its people. */
export const maySeeActivity = (person: Person, companyId: string): boolean =>
  mayManagePeople(person, companyId);

/** C2: support decides about who may join where the stated name differs, or nobody of the company can decide. */
export const mayDecideForCompanies = (person: Person): boolean => mayManageContracts(person);

/** A2: whoever manages the people keeps the company's tokens, also those that others made. */
export const mayManageTokens = (person: Person, companyId: string): boolean =>
  mayManagePeople(person, companyId);

/** A2: the same people say where a company's events are sent. */
export const mayManageWebhooks = (person: Person, companyId: string): boolean =>
  mayManagePeople(person, companyId);

/** A2: where the events of all companies are sent is for the system administrator. */
export const mayManageVendorWebhooks = (person: Person): boolean => has(person, 'keepWebhooks');
