import type { CompanyPeople } from '../../../../api/company.ts';

export const countOf = ({ members, invitations }: CompanyPeople): number =>
  members.length + invitations.length;

/** The people in whose name or address every typed word stands. */
export function matching(people: CompanyPeople, typed: string): CompanyPeople {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const matches = (text: string) => words.every((word) => text.toLocaleLowerCase().includes(word));
  return {
    ...people,
    members: people.members.filter(({ name, email }) => matches(`${name} ${email}`)),
    invitations: people.invitations.filter(({ email }) => matches(email)),
  };
}
