import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'pd_';
/** 32 random bytes and their CRC-32, in digits and small letters: a double click takes all of it. */
const RANDOM = 50;
const SUM = 7;

const inLetters = (bytes: Buffer): string =>
  BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(RANDOM, '0');

const sumOf = (random: string): string => crc32(random).toString(36).padStart(SUM, '0');

/** A new token. Scanners for leaked secrets know it by its beginning and tell it from a likeness by its end. */
export function makeTokenText(): string {
  const random = inLetters(randomBytes(32));
  return `${PREFIX}${random}${sumOf(random)}`;
}

/** Whether this is how our tokens look, so that nothing else is looked up. */
export function isTokenText(text: string): boolean {
  if (!/^pd_[0-9a-z]{57}$/.test(text)) return false;
  const random = text.slice(PREFIX.length, -SUM);
  return text.endsWith(sumOf(random));
}

/** All that is stored of a token, and of a session. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
