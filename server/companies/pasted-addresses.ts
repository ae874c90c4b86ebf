import { email } from '../../api/primitives.ts';

export interface PastedAddress {
  /** Of the pasted text, from 1. */
  line: number;
  /** As it was pasted, its beginning where it is long. */
  typed: string;
  /** Null where it is none. */
  email: string | null;
}

/** No address is longer, so none is cut. */
const MOST_TOLD = 254;

/**
 * C4: the addresses of a list as people paste it: one or several on a line, alone, after a name, in angle brackets. A
 * line without any is told as a wrong one; names beside an address are left out.
 */
export const readPasted = (pasted: string): PastedAddress[] =>
  pasted.split(/\r\n|\r|\n/).flatMap((text, index) =>
    addressesIn(text).map((typed) => {
      const read = email.safeParse(typed);
      return { line: index + 1, typed: cut(typed), email: read.success ? read.data : null };
    }),
  );

function addressesIn(text: string): string[] {
  const words = text.split(/[\s,;<>]+/).filter((word) => word !== '');
  const addresses = words.filter((word) => word.includes('@'));
  return addresses.length > 0 || words.length === 0 ? addresses : [text.trim()];
}

/** Not in the middle of a character that takes two. */
const cut = (typed: string): string =>
  [...typed.slice(0, 2 * MOST_TOLD)].slice(0, MOST_TOLD).join('');
