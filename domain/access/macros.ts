import { mayWorkOnRequests, type Person, type StaffRole } from './person.ts';

const keepers: readonly StaffRole[] = [
  'service_manager',
  'head',
  'duty_manager',
  'technical_account_manager',
];

/** Everybody's macros are kept by those who lead. */
export const mayKeepSharedMacros = (person: Person): boolean =>
  person.staffRoles.some((role) => keepers.includes(role));

/** `ownerId` null: everybody's. */
export const mayChangeMacro = (person: Person, macro: { ownerId: string | null }): boolean =>
  macro.ownerId === null
    ? mayKeepSharedMacros(person)
    : mayWorkOnRequests(person) && macro.ownerId === person.id;
