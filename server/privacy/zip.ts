import { createHash } from 'node:crypto';
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of the archive; its text is asked for piece by piece, when its turn comes. */
export interface DataFile {
  /** Its path in the archive. */
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

interface Listed {
  name: string;
  bytes: number;
  sha256: string;
}

/**
 * A zip archive, made while it is read, so that it is never whole in memory. Its last file, `manifest.json`, holds `about`
 * and the size and sha256 of every other: an archive without it is not complete.
 */
export async function* zipOf(
  about: Record<string, unknown>,
  files: AsyncIterable<DataFile>,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const listed: Listed[] = [];
  for await (const file of files) yield* pack(zip, made, file, listed);
  const manifest = `${JSON.stringify({ ...about, files: listed }, null, 2)}\n`;
  yield* pack(zip, made, { name: 'manifest.json', text: [manifest] }, []);
  zip.end();
  yield* made.splice(0);
}

async function* pack(
  zip: Zip,
  made: Uint8Array[],
  { name, text }: DataFile,
  listed: Listed[],
): AsyncGenerator<Uint8Array> {
  const entry = new ZipDeflate(name);
  zip.add(entry);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of text) {
    const chunk = strToU8(piece);
    hash.update(chunk);
    bytes += chunk.length;
    entry.push(chunk);
    yield* made.splice(0);
  }
  entry.push(new Uint8Array(), true);
  listed.push({ name, bytes, sha256: hash.digest('hex') });
  yield* made.splice(0);
}

/** One value as a file. */
export const jsonFile = (name: string, value: unknown): DataFile => ({
  name,
  text: [`${JSON.stringify(value, null, 2)}\n`],
});

/** A list as a file, item by item. */
export const listFile = (name: string, items: AsyncIterable<unknown>): DataFile => ({
  name,
  text: listed(items),
});

async function* listed(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
