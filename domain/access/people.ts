import type { CompanyRole, Person } from './person.ts';

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

/** C3: nobody changes themselves, so no company loses its last administrator; the owner alone hands ownership over. */
export const mayChangeMember = (
  person: Person,
  companyId: string,
  member: { id: string; role: CompanyRole },
): boolean =>
  mayManagePeople(person, companyId) && member.id !== person.id && member.role !== 'owner';
