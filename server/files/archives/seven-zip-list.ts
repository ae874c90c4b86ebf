import { decompress } from '@napi-rs/lzma/lzma';
import { type Bytes, MOST_READ } from './bytes.ts';

// The ids of 7-Zip's format description.
const PACKED_LIST = 0x17;
const PACK_INFO = 0x06;
const SIZES = 0x09;
const UNPACK_INFO = 0x07;
const FOLDERS = 0x0b;
const UNPACKED_SIZES = 0x0c;
const CHECKSUMS = 0x0a;
const END = 0x00;
/** One coder: an id of three bytes and settings (0x23), LZMA, five bytes of settings. */
const LZMA = [0x23, 0x03, 0x01, 0x01, 0x05];
/** Of so much a list of some 100,000 files is made. */
const MOST_UNPACKED = 16 * 1_048_576;
const LEAST_WINDOW = 4096;

/** The list of files that a packed one holds, `start` being where packed bytes are counted from; null: it holds none. */
export async function unpackList(
  bytes: Bytes,
  start: number,
  list: Buffer,
): Promise<Buffer | null> {
  const packed = readPacked(new Reader(list));
  if (!packed || packed.size > MOST_READ || packed.unpacked > MOST_UNPACKED) return null;
  try {
    const data = await bytes.at(start + packed.from, packed.size);
    // What runs over is cut off: a decoder may believe the data more than their size.
    return (await decompress(Buffer.concat([loneHeader(packed), data]))).subarray(
      0,
      packed.unpacked,
    );
  } catch {
    return null;
  }
}

interface Packed {
  /** From the end of the archive's first header on. */
  from: number;
  /** Bytes as they lie there, and as they are once unpacked. */
  size: number;
  unpacked: number;
  settings: Buffer;
}

/** Undefined where it is anything but one stream that LZMA packed, as 7-Zip writes them. */
function readPacked(list: Reader): Packed | undefined {
  if (!list.reads(PACKED_LIST, PACK_INFO)) return;
  const from = list.number();
  if (!list.reads(1, SIZES)) return;
  const size = list.number();
  if (list.reads(CHECKSUMS, 1)) list.take(4);
  if (!list.reads(END, UNPACK_INFO, FOLDERS, 1, 0, 1, ...LZMA)) return;
  const settings = list.take(5);
  if (settings.length < 5 || !list.reads(UNPACKED_SIZES)) return;
  return { from, size, unpacked: list.number(), settings };
}

/** What stands before LZMA's data in a file of their own. The window is asked for no larger than what fills it. */
function loneHeader({ settings, unpacked }: Packed): Buffer {
  const header = Buffer.alloc(13);
  settings.copy(header);
  const window = Math.min(settings.readUInt32LE(1), Math.max(unpacked, LEAST_WINDOW));
  header.writeUInt32LE(window, 1);
  header.writeBigUInt64LE(BigInt(unpacked), 5);
  return header;
}

/** What is not there is read as nothing, and numbers then as infinite: larger than any limit. */
class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Whether just these bytes come next; then they are behind us. */
  reads(...wanted: number[]): boolean {
    const next = this.#bytes.subarray(this.#at, this.#at + wanted.length);
    if (!next.equals(Buffer.from(wanted))) return false;
    this.#at += wanted.length;
    return true;
  }

  take(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** The first byte's leading ones say how many bytes follow, the lowest first; its other bits are the highest. */
  number(): number {
    const first = this.take(1)[0] ?? 0xff;
    const more = Math.clz32(~(first << 24));
    const rest = this.take(more);
    if (more > 6 || rest.length < more) return Number.POSITIVE_INFINITY;
    const high = first & (0x7f >> more);
    return (more === 0 ? 0 : rest.readUIntLE(0, more)) + high * 2 ** (8 * more);
  }
}
