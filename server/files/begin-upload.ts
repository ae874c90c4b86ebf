import { randomUUIDv7 } from 'node:crypto';
import { Metadata } from '@tus/server';
import { uploadMetadata } from '../../api/files.ts';
import { isStaff } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { keepMediaType, keepName } from './kept-names.ts';
import type { StorageKind } from './rows.ts';
import { addFile } from './store.ts';

/** What a tus creation says in its headers. */
export interface UploadHeaders {
  'upload-length'?: string | undefined;
  'upload-metadata'?: string | undefined;
}

/**
 * R2: a file of which nothing has arrived yet, of this person and this company. Returns its id. Errors: bad_input,
 * empty_file, file_too_large.
 */
export async function beginUpload(
  scope: Scope,
  headers: UploadHeaders,
  {
    actor,
    companyId,
    largest,
    storage,
  }: {
    actor: Actor;
    companyId: string;
    /** Bytes. */
    largest: number;
    storage: StorageKind;
  },
): Promise<string> {
  const size = sizeOf(headers);
  if (size === 0) throw new ProblemError('empty_file');
  if (size > largest)
    throw new ProblemError('file_too_large', { detail: `At most ${largest} bytes.` });
  const { filename, filetype, sha256 } = metadataOf(headers);
  const name = keepName(filename);
  if (!name) throw bad('upload-metadata', 'filename: a name with at least one sign');
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256))
    throw bad('upload-metadata', 'sha256: 64 hex digits');
  const id = randomUUIDv7();
  await addFile(scope, {
    id,
    companyId,
    uploadedBy: actor.id,
    name,
    mediaType: keepMediaType(filetype),
    size,
    statedSha256: sha256 ? Buffer.from(sha256, 'hex') : null,
    storage,
    // Until it is sent nobody of the company shall know of it.
    internal: isStaff(actor),
  });
  return id;
}

function sizeOf(headers: UploadHeaders): number {
  const stated = headers['upload-length'] ?? '';
  if (!/^\d{1,15}$/.test(stated)) throw bad('upload-length', 'the size of the file in bytes');
  return Number(stated);
}

function metadataOf(headers: UploadHeaders) {
  const parsed = uploadMetadata.safeParse(readMetadata(headers['upload-metadata']));
  if (!parsed.success) throw bad('upload-metadata', 'filename in base64, as tus has it');
  return parsed.data;
}

/** Null where it is not written as tus has it. */
function readMetadata(text: string | undefined): unknown {
  try {
    return Metadata.parse(text);
  } catch {
    return null;
  }
}

const bad = (path: string, message: string) =>
  new ProblemError('bad_input', { fields: [{ path, message }] });
