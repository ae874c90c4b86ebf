import { rolesThatMay, type StaffAbility, type StaffRole } from './staff-table.ts';

export const companyRoles = ['owner', 'administrator', 'user'] as const;
export type CompanyRole = (typeof companyRoles)[number];

/** Who somebody is, as far as rights go. */
export interface Person {
  id: string;
  staffRoles: readonly StaffRole[];
  companies: readonly {
    id: string;
    role: CompanyRole;
    seesAllRequests: boolean;
    /** Id of the company as part of which this one is seen; null or left out where it stands by itself. */
    mergedInto?: string | null;
  }[];
  /** Somebody of the vendor's looks on as them: they see what the person sees, and can do nothing. */
  onlyLooks?: boolean;
}

export const isStaff = (person: Person): boolean => person.staffRoles.length > 0;

/** Whether one of their roles has it: a person may do what any of their roles may. */
export const has = (person: Person, ability: StaffAbility): boolean =>
  person.staffRoles.some((role) => rolesThatMay(ability).includes(role));

/** Every member of staff works on requests; the system administrator alone does not. */
export const mayWorkOnRequests = (person: Person): boolean => has(person, 'workOnRequests');

export const mayManageContracts = (person: Person): boolean => has(person, 'manageContracts');
