import { has, mayWorkOnRequests, type Person } from './person.ts';

/** Everybody's macros are kept by those who lead. */
export const mayKeepSharedMacros = (person: Person): boolean => has(person, 'keepSharedMacros');

/** `ownerId` null: everybody's. */
export const mayChangeMacro = (person: Person, macro: { ownerId: string | null }): boolean =>
  macro.ownerId === null
    ? mayKeepSharedMacros(person)
    : mayWorkOnRequests(person) && macro.ownerId === person.id;
