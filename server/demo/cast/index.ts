import { companies, type SampleCompany } from './companies.ts';
import type { Member } from './person.ts';

export type { SampleCompany } from './companies.ts';
export { companies } from './companies.ts';
export type { Member, SampleLanguage, SamplePerson } from './person.ts';
export { answering, staff } from './staff.ts';

/** Somebody of a company by the beginning of their address, like `olga@veresk`. */
export function memberCalled(login: string): { company: SampleCompany; member: Member } {
  for (const company of companies) {
    const member = company.members.find(({ email }) => email === `${login}.example`);
    if (member) return { company, member };
  }
  throw new Error(`the sample data name ${login}, who is not in the cast`);
}

/** The address of a member of staff by their login. */
export const staffAddress = (login: string): string => `${login}@pactdesk.example`;
