import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { TEXT_PREVIEW_BYTES } from '../../domain/files/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { imageType } from './kinds.ts';
import { readText } from './read-text.ts';
import type { FileRow } from './rows.ts';
import type { FileStorage } from './storage.ts';

/** Bytes. A larger image is to be saved first. */
const LARGEST_IMAGE = 20_000_000;
/** Kinds of files are known by their first bytes. */
const HEAD_BYTES = 4096;

/** What can be shown of a file without harm. Errors: not_found where nothing can. */
export async function openPreview(
  storage: FileStorage,
  row: FileRow,
): Promise<{ mediaType: string; body: Readable | Buffer }> {
  const kind = await kindOf(storage, row);
  if (kind === 'text') {
    const read = await readHead(storage, row, TEXT_PREVIEW_BYTES);
    const text = readText(read, read.length < row.size);
    if (text === null) throw new ProblemError('not_found');
    return { mediaType: 'text/plain; charset=utf-8', body: Buffer.from(text) };
  }
  if (kind !== 'image') throw new ProblemError('not_found');
  // By its bytes, never by its name or by what was said of it.
  const mediaType = imageType(await readHead(storage, row, HEAD_BYTES));
  if (!mediaType) throw new ProblemError('not_found');
  return { mediaType, body: await storage.read(row.storageKey, 0, row.size - 1) };
}

const readHead = async (
  storage: FileStorage,
  { storageKey, size }: Pick<FileRow, 'storageKey' | 'size'>,
  bytes: number,
): Promise<Buffer> => buffer(await storage.read(storageKey, 0, Math.min(bytes, size) - 1));

/** What was found when it was checked; before that its bytes are looked at now. */
async function kindOf(storage: FileStorage, row: FileRow): Promise<FileRow['preview']> {
  if (row.state === 'checking') return previewOf(storage, row);
  return row.state === 'ready' || row.state === 'damaged' ? row.preview : null;
}

/** What may be shown of a file that is here. */
export async function previewOf(
  storage: FileStorage,
  row: FileRow,
): Promise<'image' | 'text' | null> {
  const head = await readHead(storage, row, HEAD_BYTES);
  if (imageType(head)) return row.size <= LARGEST_IMAGE ? 'image' : null;
  return readText(head, head.length < row.size) === null ? null : 'text';
}
