import { type Bytes, MOST_READ, startsWith } from './bytes.ts';

const HEADER_LENGTH = 32;
/** The coder's id, as it stands in a list of coders: 7zAES. */
const AES = Buffer.from([0x06, 0xf1, 0x07, 0x01]);

/**
 * Whether a 7z says in the open that it opens with a password alone; null: it is no 7z. One whose list of files was
 * packed, but not locked, does not say it in the open, and counts as not locked.
 */
export async function sevenZipIsLocked(bytes: Bytes): Promise<boolean | null> {
  const head = await bytes.at(0, HEADER_LENGTH);
  if (!startsWith(head, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)) return null;
  if (head.length < HEADER_LENGTH) return false;
  const from = HEADER_LENGTH + Number(head.readBigUInt64LE(12));
  const size = Number(head.readBigUInt64LE(20));
  if (from >= bytes.size) return false;
  const list = await bytes.at(from, Math.min(size, MOST_READ));
  return list.includes(AES);
}
