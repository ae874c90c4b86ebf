import { isOutside, type MemberAddress } from './outside.ts';

export interface AddressedMember extends MemberAddress {
  id: string;
  name: string;
}

/**
 * R4: who of a company is written to about a request that `followers` follow, whoever opened it first: those of them who
 * are members; where all of them have left, who manages the company. Each with whether their address lies outside it.
 */
export function mailedOf(
  members: readonly AddressedMember[],
  followers: readonly string[],
): { id: string; name: string; outside: boolean }[] {
  const following = followers.flatMap((id) => members.find((member) => member.id === id) ?? []);
  const mailed = following.length > 0 ? following : members.filter(({ role }) => role !== 'user');
  return mailed.map(({ id, name, email }) => ({ id, name, outside: isOutside(email, members) }));
}
