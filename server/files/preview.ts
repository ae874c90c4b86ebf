import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { TEXT_PREVIEW_BYTES } from '../../api/files.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { imageType } from './kinds.ts';
import { readText } from './read-text.ts';
import type { FileStorage } from './storage.ts';
import type { FileRow } from './store.ts';

/** Bytes. A larger image is to be saved first. */
export const LARGEST_IMAGE = 20_000_000;
/** Kinds of files are known by their first bytes. */
export const HEAD_BYTES = 4096;

/** What can be shown of a file without harm. Errors: not_found where nothing can. */
export async function openPreview(
  storage: FileStorage,
  row: FileRow,
): Promise<{ mediaType: string; body: Readable | Buffer }> {
  if (row.state !== 'ready' && row.state !== 'damaged') throw new ProblemError('not_found');
  if (row.preview === 'text') {
    const read = await readHead(storage, row, TEXT_PREVIEW_BYTES);
    const text = readText(read, read.length < row.size);
    if (text === null) throw new ProblemError('not_found');
    return { mediaType: 'text/plain; charset=utf-8', body: Buffer.from(text) };
  }
  if (row.preview !== 'image' || row.size > LARGEST_IMAGE) throw new ProblemError('not_found');
  // By its bytes, never by its name or by what was said of it.
  const mediaType = imageType(await readHead(storage, row, HEAD_BYTES));
  if (!mediaType) throw new ProblemError('not_found');
  return { mediaType, body: await storage.read(row.storageKey, 0, row.size - 1) };
}

export const readHead = async (
  storage: FileStorage,
  { storageKey, size }: Pick<FileRow, 'storageKey' | 'size'>,
  bytes: number,
): Promise<Buffer> => buffer(await storage.read(storageKey, 0, Math.min(bytes, size) - 1));
