import { keptMediaType, keptName } from '../../api/files.ts';

const LONGEST = 200;

/**
 * A name as it is kept: without folders, on one line, without signs that turn the direction of writing. One that is too
 * long loses its middle, not its ending. Null where nothing is left.
 */
export function keepName(given: string): string | null {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we take out.
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  if (plain === '' || plain === '.' || plain === '..') return null;
  const short = shorten(plain);
  return keptName.safeParse(short).success ? short : null;
}

function shorten(name: string): string {
  if (name.length <= LONGEST) return name;
  const ending = /\.[^.]{1,20}$/u.exec(name)?.[0] ?? '';
  // A sign may take two places; half of one is none.
  return `${name.slice(0, LONGEST - ending.length - 1)}…${ending}`
    .toWellFormed()
    .replaceAll('\ufffd', '');
}

const UNKNOWN_TYPE = 'application/octet-stream';

/** A media type as the browser guesses it; what is none is kept as bytes. */
export function keepMediaType(given: string | undefined): string {
  const plain = given?.split(';')[0]?.trim().toLowerCase() ?? '';
  return keptMediaType.safeParse(plain).success ? plain : UNKNOWN_TYPE;
}
