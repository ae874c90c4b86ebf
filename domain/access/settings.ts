import { has, type Person } from './person.ts';

/** Calendars, plans and names are kept by those who answer for the service; all staff read them. */
export const mayChangeSettings = (person: Person): boolean => has(person, 'changeSettings');
