import { isOutside, type MemberAddress } from './outside.ts';

export interface AddressedMember extends MemberAddress {
  id: string;
  name: string;
  /** The company they are in by themselves, where they are in this one through a merger alone. */
  otherCompany: string | null;
}

export interface Mailed {
  id: string;
  name: string;
  /** Where words to them leave the company: the other company of a merger, or their address; null inside. */
  outside: string | null;
}

/**
 * R4: who of a company is written to about a request, whoever opened it first: who opened it and who takes part, as far
 * as they are members; where all of them have left, who manages the company. Whoever opened it is answered, so nothing
 * leaves the company by that.
 */
export function mailedOf(
  members: readonly AddressedMember[],
  { createdBy, participants }: { createdBy: string; participants: readonly string[] },
): Mailed[] {
  const followers = [createdBy, ...participants];
  const following = followers.flatMap((id) => members.find((member) => member.id === id) ?? []);
  const mailed = following.length > 0 ? following : members.filter(({ role }) => role !== 'user');
  return mailed.map((member) => ({
    id: member.id,
    name: member.name,
    outside: member.id === createdBy ? null : whereOutside(member, members),
  }));
}

const whereOutside = (
  { email, otherCompany }: AddressedMember,
  members: readonly AddressedMember[],
): string | null => otherCompany ?? (isOutside(email, members) ? email : null);
