const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * C2: whether somebody who states a company's name means the one we know. Capitals, spaces and signs do not matter; a
 * letter of another script that only looks alike does.
 */
export const isStatedName = (stated: string, known: string): boolean =>
  plain(stated) !== '' && plain(stated) === plain(known);
