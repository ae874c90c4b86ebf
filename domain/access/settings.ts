import type { Person, StaffRole } from './person.ts';

const keepers: readonly StaffRole[] = ['service_manager', 'head', 'administrator'];

/** Calendars, plans and names are kept by those who answer for the service; all staff read them. */
export const mayChangeSettings = (person: Person): boolean =>
  person.staffRoles.some((role) => keepers.includes(role));
