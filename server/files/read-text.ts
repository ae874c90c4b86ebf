/**
 * The beginning of a file as text, or null where it is none: UTF-8 and UTF-16, with a byte order mark or without, else
 * Windows-1251, in which old logs are written. `cut`: more of it follows, so its last sign may be half there.
 */
export function readText(bytes: Uint8Array, cut: boolean): string | null {
  const wide = wideEncoding(bytes);
  if (wide) return decode(wide, bytes, cut);
  if (bytes.includes(0)) return null;
  return (
    decode('utf-8', bytes, cut) ?? (looksWritten(bytes) ? decode('windows-1251', bytes, cut) : null)
  );
}

function decode(encoding: string, bytes: Uint8Array, cut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}

/** UTF-16 by its byte order mark, or because every other byte of its first signs is 0, as Windows writes it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const first = bytes.subarray(0, 64);
  if (first.length < 8) return null;
  const zeros = (parity: number) =>
    first.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const half = Math.floor(first.length / 2);
  if (zeros(1) >= half * 0.9 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) >= half * 0.9 && zeros(1) === 0) return 'utf-16be';
  return null;
}

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const ESCAPE = 0x1b;
const SPACE = 0x20;
/** The one that Windows-1251 does not have. */
const NO_SIGN = 0x98;

/** Logs hold tabs, ends of lines and colours, and no other control characters; programs and pictures do. */
const looksWritten = (bytes: Uint8Array): boolean =>
  bytes.every(
    (byte) =>
      (byte >= SPACE && byte !== NO_SIGN) ||
      (byte >= TAB && byte <= CARRIAGE_RETURN) ||
      byte === ESCAPE,
  );
