import { type Bytes, MOST_READ, startsWith } from './bytes.ts';
import { unpackList } from './seven-zip-list.ts';

const HEADER_LENGTH = 32;
/** A coder as it stands in a list of coders: an id of four bytes and settings (0x24), 7zAES. */
const AES = Buffer.from([0x24, 0x06, 0xf1, 0x07, 0x01]);
/** 7-Zip packs a list once; more is made up. */
const MOST_PACKED = 3;

/**
 * Whether a 7z opens with a password alone, its list of files packed or not; null: it is no 7z. A list that is damaged,
 * larger than 7-Zip makes them, or packed by anything but LZMA counts as not locked.
 */
export async function sevenZipIsLocked(bytes: Bytes): Promise<boolean | null> {
  const head = await bytes.at(0, HEADER_LENGTH);
  if (!startsWith(head, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)) return null;
  if (head.length < HEADER_LENGTH) return false;
  const from = HEADER_LENGTH + Number(head.readBigUInt64LE(12));
  const size = Number(head.readBigUInt64LE(20));
  if (from >= bytes.size) return false;
  let list: Buffer | null = await bytes.at(from, Math.min(size, MOST_READ));
  for (let times = 0; list !== null && times <= MOST_PACKED; times++) {
    if (list.includes(AES)) return true;
    list = await unpackList(bytes, HEADER_LENGTH, list);
  }
  return false;
}
