/** Every announcement of the request names them all, and PostgreSQL refuses one of 8000 bytes, and the move with it. */
export const MOST_PARTICIPANTS = 50;

export interface MemberAddress {
  email: string;
  role: 'owner' | 'administrator' | 'user';
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);
const haveOneDomain = (one: string, other: string) => domainOf(one) === domainOf(other);

/**
 * Whether an address lies outside a company, so that words sent there leave it: its domain is neither one of the owner
 * or an administrator, nor that of more than half of the members. Whoever runs a company speaks for its domains.
 */
export function isOutside(email: string, members: readonly MemberAddress[]): boolean {
  if (isOfManagers(email, members)) return false;
  const same = members.filter((member) => haveOneDomain(member.email, email));
  return same.length * 2 <= members.length;
}

/** Whether who runs the company speaks for an address, so that nobody else need be looked at. */
export const isOfManagers = (email: string, members: readonly MemberAddress[]): boolean =>
  members.some((member) => member.role !== 'user' && haveOneDomain(member.email, email));
