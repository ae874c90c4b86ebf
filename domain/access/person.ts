export const companyRoles = ['owner', 'administrator', 'user'] as const;
export type CompanyRole = (typeof companyRoles)[number];

export const staffRoles = [
  'engineer',
  'signature_analyst',
  'fix_engineer',
  'technical_account_manager',
  'duty_manager',
  'service_manager',
  'head',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

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
}

export const isStaff = (person: Person): boolean => person.staffRoles.length > 0;

const has = (person: Person, ...roles: StaffRole[]) =>
  person.staffRoles.some((role) => roles.includes(role));

/** Every member of staff works on requests; the system administrator alone does not. */
export const mayWorkOnRequests = (person: Person): boolean =>
  person.staffRoles.some((role) => role !== 'administrator');

/** Those who answer for the service as a whole: they decide what counts. */
export const leadsTheService = (person: Person): boolean =>
  has(person, 'duty_manager', 'service_manager', 'head');

export const mayManageContracts = (person: Person): boolean =>
  has(
    person,
    'duty_manager',
    'service_manager',
    'head',
    'technical_account_manager',
    'administrator',
  );
