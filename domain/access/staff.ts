import { has, type Person } from './person.ts';

/** The vendor's people: who they are, what they may do, whether they may sign in. */
export const mayManageStaff = (person: Person): boolean => has(person, 'manageStaff');

/** Nobody changes their own roles, nor suspends themselves: somebody else must agree that it is right. */
export const mayChangeStaff = (person: Person, staffId: string): boolean =>
  mayManageStaff(person) && staffId !== person.id;

/** Looking at the portal as one of a company's members. */
export const mayViewAsMember = (person: Person): boolean => has(person, 'viewAsMember');
