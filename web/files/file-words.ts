/** What would turn the reading direction around, so that `gpj.exe` reads as `exe.jpg`. */
const turns = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

/** A name as it may be shown: whatever it contains, it is read in the order it is written. */
export const safeName = (name: string): string => name.replace(turns, '');

/** The name, at most `most` characters long: the middle is left out, for beginning and ending tell files apart. */
export function shortName(name: string, most: number): string {
  const signs = [...new Intl.Segmenter().segment(safeName(name))].map(({ segment }) => segment);
  if (signs.length <= most) return signs.join('');
  const tail = Math.floor(most / 3);
  return `${signs.slice(0, most - tail - 1).join('')}…${signs.slice(-tail).join('')}`;
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const unitOf = (bytes: number): number =>
  Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), units.length - 1);

const digits = (value: number) => ({ maximumFractionDigits: value < 10 ? 1 : 0 });

/** "412 kB", "2.4 MB", "20 GB", in the reader's language; a kilobyte is 1000 bytes. */
export function sizeWords(language: string, bytes: number, like = bytes): string {
  const unit = unitOf(like);
  const value = bytes / 1000 ** unit;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    ...digits(value),
  }).format(value);
}

/** The number alone, in the unit of the whole: the "1.9" of "1.9 of 3 GB". */
export function partWords(language: string, bytes: number, whole: number): string {
  const value = bytes / 1000 ** unitOf(whole);
  return new Intl.NumberFormat(language, digits(value)).format(value);
}

/** "63 %", rounded down: nothing is complete before it is. */
export const percentWords = (language: string, part: number, whole: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
    whole === 0 ? 0 : Math.floor((part / whole) * 100) / 100,
  );
