import { createHash, randomInt } from 'node:crypto';

const HOW_MANY = 10;
/** Without what looks alike on paper. Twenty-four of them are 117 bits: more than can ever be tried, so a plain hash will do. */
const GROUPS = 6;
const letters = 'abcdefghjkmnpqrstvwxyz23456789';

const groupOfFour = () =>
  Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');

/** Ten codes like `k7qm-2xrt-4hdw-m3pz-v8ne-c6yt`. */
export const makeBackupCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () => Array.from({ length: GROUPS }, groupOfFour).join('-'));

/** As people type a code: dashes, spaces and capitals do not matter. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toLowerCase();

/** What is stored of a code: sha256 of its plain form. */
export const backupCodeHash = (code: string): Buffer =>
  createHash('sha256').update(plainCode(code)).digest();
