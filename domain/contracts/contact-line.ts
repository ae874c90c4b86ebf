/** Somebody who is to be a named contact, as a line of a list says it. */
export interface ListedContact {
  name: string;
  /** In lower case, which is how addresses are compared. */
  email: string;
  /** As typed, without needless spaces; null where none was given. */
  phone: string | null;
}

/** What can be wrong with a line, in the order in which it is told. */
export const contactFaultCodes = [
  'no_bars',
  'missing_name',
  'name_too_long',
  'name_unusable',
  'missing_address',
  'not_an_address',
  'phone_unreadable',
  'too_many_columns',
  'address_repeated',
] as const;
export type ContactFaultCode = (typeof contactFaultCodes)[number];

const bars = /[|｜]/;
/** Signs without a width that come along when one copies from a page, and mean nothing in a name. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

const tidy = (cell: string): string =>
  cell.replace(invisible, '').replace(/\s+/g, ' ').trim().normalize('NFC');

/** A line that holds nothing: blank, or the rule below the head of a table. */
export const isBlank = (line: string): boolean => /^[\s\u00ad\u200b\u2060|｜:+_=\-–—]*$/.test(line);

/** Parted by bars, or by tabs as a spreadsheet copies them; null where there is neither. */
export function cellsOf(line: string): string[] | null {
  if (!bars.test(line) && !line.trim().includes('\t')) return null;
  const cells = line.split(bars.test(line) ? bars : '\t').map(tidy);
  // A row of a table begins with a bar; a line that lacks its name has the address next.
  if (cells[0] === '' && cells.length > 3 && !cells[1]?.includes('@')) cells.shift();
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

/** The form that the API asks of an e-mail address; a test holds the two together. */
const address =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

const addressIn = (cell: string): string =>
  cell
    .replace(/^<(.*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .toLowerCase();

/** Digits with what people put between them, and an extension. */
const phone =
  /^\+?([\d\s()./\u2010-\u2015\u2212-]+)(?:,?\s*(?:ext|x|доб|вн|int|#)\.?\s*\d{1,6})?$/iu;
const LEAST_DIGITS = 3;
/** No number of the world has more (E.164). */
const MOST_DIGITS = 15;

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

function isPhone(cell: string): boolean {
  const digits = cell.length > 60 ? 0 : digitsOf(phone.exec(cell)?.[1] ?? '');
  return digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
}

const MOST_SIGNS = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we refuse.
const unusable = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** A contact out of the cells of a line, or what is wrong with them. */
export function readCells(cells: readonly string[]): ListedContact | ContactFaultCode[] {
  const [name = '', typed = '', number = '', ...more] = cells;
  const email = addressIn(typed);
  const given = number.normalize('NFKC');
  const hasPhone = !/^[-–—]?$/.test(given);
  const holds: Partial<Record<ContactFaultCode, boolean>> = {
    missing_name: name === '',
    name_too_long: name.length > MOST_SIGNS,
    name_unusable: unusable.test(name) || !name.isWellFormed(),
    missing_address: email === '',
    not_an_address: email !== '' && !(email.length <= 254 && address.test(email)),
    phone_unreadable: hasPhone && !isPhone(given),
    too_many_columns: more.some((cell) => cell !== ''),
  };
  const faults = contactFaultCodes.filter((code) => holds[code]);
  return faults.length > 0 ? faults : { name, email, phone: hasPhone ? given : null };
}

/** What the second column is called, in the languages that people paste from. */
const called = /mail|почт|мейл|мэйл|correo/i;

/**
 * K1: whether the first line of a list is its head: nothing in it is an address, and the second column is called one, or
 * is at least no attempt at one. What has a phone or a dot where the address belongs is a contact with a mistake.
 */
export function isHead(cells: readonly string[]): boolean {
  const [, second = '', third = ''] = cells;
  if (second === '' || cells.some((cell) => cell.includes('@'))) return false;
  if (called.test(second) && !/\d/.test(third)) return true;
  return !/\S\.\S/.test(second) && digitsOf(third) < LEAST_DIGITS;
}
