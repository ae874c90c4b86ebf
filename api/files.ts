import { z } from 'zod';
import { instant, line, oneLine, requestNumber } from './primitives.ts';

/**
 * Uploads speak tus 1.0 (`creation`, `termination`) under `/api/uploads`, with the session or a token like every call.
 *
 * 1. `POST /api/uploads?companyId=…` (or `?number=PD-…` on a request) with `Tus-Resumable: 1.0.0`, `Upload-Length` in
 *    bytes and `Upload-Metadata`; 201 with `Location: /api/uploads/{id}`. That id is the file's.
 * 2. `PATCH /api/uploads/{id}` with `Upload-Offset`, as often as it takes; `HEAD` says how far it came.
 * 3. The id goes into `files` of a new request or message, as soon as it is there: the bytes may still be coming.
 *
 * `DELETE /api/uploads/{id}` throws an upload away while it is not sent.
 */
export const beginUpload = z.object({
  /** Whose file it will be; a customer of one company, and whoever names a request, need not say. */
  companyId: z.uuid().optional(),
  /** The request it is meant for. */
  number: requestNumber.optional(),
});

/** `Upload-Metadata`, its values in base64. */
export const uploadMetadata = z.object({
  /** As the person's computer calls it. Only what follows the last slash is kept. */
  filename: z.string(),
  /** A media type, as the browser guesses it. */
  filetype: z.string().optional(),
  /** Of the whole file, 64 hex digits: what arrives otherwise is marked `damaged`. */
  sha256: z.string().optional(),
});

/** The kept name: one line, at most 200 characters. */
export const keptName = line;
export const keptMediaType = oneLine.regex(/^[\w.+-]+\/[\w.+-]+$/, 'a media type, like image/png');

/**
 * - `uploading`: bytes are still to come.
 * - `checking`: all of it is here; its sha256 is being computed. It can be downloaded.
 * - `ready`: whole.
 * - `damaged`: whole, but not what the sender said (sha256); it can be downloaded all the same.
 * - `lost`: it never arrived whole, and nothing of it is kept.
 * - `erased`: nothing but that there was a file; its name is empty.
 */
export const fileState = z.enum(['uploading', 'checking', 'ready', 'damaged', 'lost', 'erased']);
export type FileState = z.infer<typeof fileState>;

/**
 * - `none`: nobody looked for viruses: there is no scanner, or the archive is locked.
 * - `waiting`: it will be looked at; the scanner has not answered yet.
 * - `clean`, `infected`: what the scanner said; `virusName` is its name for what it found.
 * - `too_large`: the scanner takes no file of this size, or broke off over it again and again.
 */
const virusCheck = z.enum(['none', 'waiting', 'clean', 'infected', 'too_large']);

/** A file of a request's conversation, or one that is not sent yet. */
export const fileView = z.object({
  id: z.uuid(),
  /** As given, without folders. Empty for `erased`. */
  name: z.string(),
  /** Bytes, also while they are still coming. */
  size: z.number().int(),
  /** How many bytes were here when it was last looked; equal to `size` from `checking` on. */
  received: z.number().int(),
  mediaType: z.string(),
  state: fileState,
  /** Hex; null until it is computed. */
  sha256: z.string().nullable(),
  /** An archive that opens with a password alone: it may hold a virus sample. Open with care. */
  lockedArchive: z.boolean(),
  virusCheck,
  virusName: z.string().nullable(),
  /** What `GET /api/files/{id}/preview` gives: `image` as such, `text` the beginning as plain text; null: nothing. */
  preview: z.enum(['image', 'text']).nullable(),
});
export type FileView = z.infer<typeof fileView>;

/** `GET /api/uploads/{id}`: one's own, sent or not. `GET /api/uploads`: one's own that are not sent yet. */
export const upload = fileView.extend({
  createdAt: instant,
  /** When it is thrown away unless it is sent; null once it is. */
  expiresAt: instant.nullable(),
  sent: z.boolean(),
});
export type Upload = z.infer<typeof upload>;
export const uploads = z.object({ items: z.array(upload) });

/** `GET /api/uploads/limits` with the query of `POST /api/uploads`: what a file may be there. */
export const uploadLimits = z.object({
  /** Bytes. */
  largestFile: z.number().int(),
  /** Files of one message. */
  filesPerMessage: z.number().int(),
  /** Days after which what was not sent is thrown away. */
  unsentDays: z.number().int(),
  /** Whether files are looked at by a virus scanner. */
  virusScanner: z.boolean(),
});
export type UploadLimits = z.infer<typeof uploadLimits>;

export const FILES_PER_MESSAGE = 50;

/** `files` of a new request and of a message: ids of one's own uploads that are not sent yet, finished or not. */
export const attachedFiles = z.array(z.uuid()).max(FILES_PER_MESSAGE).optional();
