import { type Bytes, MOST_READ, startsWith } from './bytes.ts';

const ENCRYPTED = 0x0001;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const END = Buffer.from('PK\x05\x06', 'latin1');
const END_64 = Buffer.from('PK\x06\x06', 'latin1');
const IN_END_64 = 0xffff_ffff;

/** Whether any file in a ZIP opens with a password alone (APPNOTE 4.4.4, bit 0); null: it is no ZIP. */
export async function zipIsLocked(bytes: Bytes): Promise<boolean | null> {
  const first = await bytes.at(0, 30);
  if (first.length < 30 || !startsWith(first, 0x50, 0x4b, 0x03, 0x04)) return null;
  if ((first.readUInt16LE(6) & ENCRYPTED) !== 0) return true;
  const directory = await readDirectory(bytes);
  return directory !== null && anyEntryLocked(directory);
}

/** The list of what is in it, which stands at its end. */
async function readDirectory(bytes: Bytes): Promise<Buffer | null> {
  const length = Math.min(bytes.size, END_LENGTH + LONGEST_COMMENT);
  const tail = await bytes.at(bytes.size - length, length);
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + END_LENGTH > tail.length) return null;
  let size = tail.readUInt32LE(end + 12);
  let from = tail.readUInt32LE(end + 16);
  if (from === IN_END_64 || size === IN_END_64) {
    const end64 = tail.lastIndexOf(END_64, end);
    if (end64 < 0 || end64 + 56 > tail.length) return null;
    size = Number(tail.readBigUInt64LE(end64 + 40));
    from = Number(tail.readBigUInt64LE(end64 + 48));
  }
  return from < bytes.size ? bytes.at(from, Math.min(size, MOST_READ)) : null;
}

function anyEntryLocked(directory: Buffer): boolean {
  let at = 0;
  while (
    at + 46 <= directory.length &&
    startsWith(directory.subarray(at), 0x50, 0x4b, 0x01, 0x02)
  ) {
    if ((directory.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return true;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    at += 46 + Number(name) + Number(extra) + Number(comment);
  }
  return false;
}
