import { has, type Person } from './person.ts';

/** Who shows people the requests of another company answers for the service. */
export const mayMergeCompanies = (person: Person): boolean => has(person, 'mergeCompanies');

/** The company of the person's to which everything new belongs: the root of a merger, else the company itself. */
export function rootOf(person: Person, companyId: string): string {
  const company = person.companies.find(({ id }) => id === companyId);
  return company?.mergedInto ?? companyId;
}

/** Ids of the person's companies that are seen as one with this one, the root first; without mergers it alone. */
export function groupOf(person: Person, companyId: string): string[] {
  const root = rootOf(person, companyId);
  const members = person.companies.filter(({ mergedInto }) => mergedInto === root);
  return [root, ...members.map(({ id }) => id)];
}
