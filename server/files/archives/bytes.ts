/** Reads a file here and there: `length` bytes from `from` on, fewer at its end. */
export interface Bytes {
  size: number;
  at(from: number, length: number): Promise<Buffer>;
}

/** What holds lists of files is small; of a larger one this much is looked through. */
export const MOST_READ = 1_048_576;

export const startsWith = (bytes: Buffer, ...signature: number[]): boolean =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature));
