import { type Bytes, MOST_READ, startsWith } from './bytes.ts';

const OLD = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00];
const NEW = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00];

/** Whether a RAR, of version 4 or 5, holds something that opens with a password alone; null: it is none. */
export async function rarIsLocked(bytes: Bytes): Promise<boolean | null> {
  const head = await bytes.at(0, 8);
  if (startsWith(head, ...NEW)) return newIsLocked(bytes);
  if (startsWith(head, ...OLD)) return oldIsLocked(bytes);
  return null;
}

const OLD_MAIN = 0x73;
const OLD_FILE = 0x74;
const HEADERS_LOCKED = 0x0080;
const FILE_LOCKED = 0x0004;
const HAS_DATA = 0x8000;
/** Files are looked at one by one, and as many as say enough of an archive. */
const MOST_BLOCKS = 1_000;

async function oldIsLocked(bytes: Bytes): Promise<boolean> {
  let at = OLD.length;
  for (let count = 0; count < MOST_BLOCKS; count++) {
    const block = await bytes.at(at, 11);
    if (block.length < 7) return false;
    const type = block[2];
    const flags = block.readUInt16LE(3);
    if (type === OLD_MAIN && (flags & HEADERS_LOCKED) !== 0) return true;
    if (type === OLD_FILE && (flags & FILE_LOCKED) !== 0) return true;
    const data =
      (type === OLD_FILE || (flags & HAS_DATA) !== 0) && block.length === 11
        ? block.readUInt32LE(7)
        : 0;
    const length = block.readUInt16LE(5);
    if (length < 7) return false;
    at += length + data;
  }
  return false;
}

const NEW_FILE = 2;
const NEW_ENCRYPTION = 4;
const FILE_ENCRYPTION = 1;

async function newIsLocked(bytes: Bytes): Promise<boolean> {
  let at = NEW.length;
  for (let count = 0; count < MOST_BLOCKS; count++) {
    const found = await readBlock(bytes, at);
    if (!found) return false;
    if (found.type === NEW_ENCRYPTION || (found.type === NEW_FILE && isFileLocked(found.extra)))
      return true;
    at = found.end;
  }
  return false;
}

/** A header of version 5: checksum, size, type, flags, then what the flags announce. */
async function readBlock(bytes: Bytes, at: number) {
  const start = new Numbers(await bytes.at(at + 4, 16));
  const size = start.next();
  if (start.broken || size === 0 || size > MOST_READ) return null;
  const header = await bytes.at(at + 4 + start.at, size);
  const numbers = new Numbers(header);
  const type = numbers.next();
  const flags = numbers.next();
  const extraSize = (flags & 1) !== 0 ? numbers.next() : 0;
  const dataSize = (flags & 2) !== 0 ? numbers.next() : 0;
  if (numbers.broken || header.length < size) return null;
  const extra = header.subarray(size - Math.min(extraSize, size));
  return { type, extra, end: at + 4 + start.at + size + dataSize };
}

function isFileLocked(extra: Buffer): boolean {
  let at = 0;
  while (at < extra.length) {
    const numbers = new Numbers(extra.subarray(at));
    const size = numbers.next();
    const body = numbers.at;
    if (numbers.next() === FILE_ENCRYPTION && !numbers.broken) return true;
    if (numbers.broken || size === 0) return false;
    at += body + size;
  }
  return false;
}

/** Numbers of seven bits a byte, the lowest first; the eighth says that one more follows. */
class Numbers {
  readonly #bytes: Buffer;
  at = 0;
  broken = false;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let place = 0; place < 8; place++) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) break;
      this.at++;
      value += (byte & 0x7f) * 2 ** (7 * place);
      if (byte < 0x80) return value;
    }
    this.broken = true;
    return 0;
  }
}
