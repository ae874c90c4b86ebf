/** What typed words could mean; null where they cannot mean it. Each is looked up by an index of its own. */
export interface Wanted {
  /** Begins a name, or words of it. */
  name: string;
  publicId: string | null;
  /** In small letters, begins a contract's number. */
  contract: string;
  /** A licence's whole code. */
  code: string | null;
  /** The last signs of one. */
  codeEnding: string | null;
  /** Begins an address; it is whole where it has its domain. */
  email: string | null;
  /** Begins the domain of addresses. */
  domain: string | null;
}

/** Typed words as staff hear them on the telephone: `c-48001` and `48001` are the same company. */
export function findWhat(typed: string): Wanted {
  const low = typed.toLowerCase();
  const signs = typed.replace(/[\s-]/g, '').toUpperCase();
  const [, number] = /^(?:c-?)?(\d{1,12})$/.exec(low) ?? [];
  const isWord = !/\s/.test(low);
  return {
    name: typed,
    publicId: number === undefined ? null : `C-${number}`,
    contract: low,
    code: /^[A-Z0-9]{20}$/.test(signs) ? signs : null,
    codeEnding: /^[A-Z0-9]{4}$/.test(signs) ? signs : null,
    email: isWord && low.length > 1 && !low.startsWith('@') ? low : null,
    domain:
      isWord && /^@.|[^@]\../.test(low) && low.lastIndexOf('@') < 1 ? low.replace('@', '') : null,
  };
}
