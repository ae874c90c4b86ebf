import type { IncomingMessage, ServerResponse } from 'node:http';
import { ERRORS, Server } from '@tus/server';
import { NodeRequest } from 'srvx/node';
import type { ProblemCode } from '../../api/problems.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { bodyOf } from './body-of.ts';
import type { FileStorage } from './storage.ts';
import { isFull, STORAGE_FULL } from './storage-full.ts';
import { UPLOAD_BUSY, UploadLocker } from './upload-locker.ts';

const UPLOADS_PATH = '/api/uploads';

/** What tus answers: never a body of interest. */
export interface TusAnswer {
  status: number;
  headers: Record<string, string>;
  /** How many bytes are there, where the answer says so. */
  offset: number | null;
}

/** Speaks tus for calls that were authorised before; keeps bytes, and nothing about them. */
export class Tus {
  readonly #server: Server;
  readonly #created = new WeakMap<Request, string>();

  constructor(storage: FileStorage, database: Database) {
    this.#server = new Server({
      path: UPLOADS_PATH,
      datastore: storage.uploads,
      locker: new UploadLocker(database),
      // A writer that shall let go has this long for what it holds, in ms.
      lockDrainTimeout: 500,
      generateUrl: (_request, { id }) => `${UPLOADS_PATH}/${id}`,
      getFileIdFromRequest: (_request, last) => last,
      namingFunction: (request) => String(this.#created.get(request)),
      // Names of files are personal data: they stand in the database alone.
      onUploadCreate: async () => ({ metadata: {} }),
      onResponseError: (_request, error) => {
        if (error === ERRORS.ABORTED) return UPLOAD_BUSY;
        return isFull(error) ? STORAGE_FULL : undefined;
      },
    });
  }

  /** Makes room for the upload with this id, of which the database knows already. */
  create(raw: IncomingMessage, answer: ServerResponse, id: string): Promise<TusAnswer> {
    return this.#handle(raw, answer, id);
  }

  /** HEAD and PATCH. Errors: as the codes below say. */
  answer(raw: IncomingMessage, answer: ServerResponse): Promise<TusAnswer> {
    return this.#handle(raw, answer);
  }

  async #handle(raw: IncomingMessage, answer: ServerResponse, id?: string): Promise<TusAnswer> {
    const request = new NodeRequest({ req: raw, res: answer }) as Request;
    Object.defineProperty(request, 'body', { get: () => bodyOf(raw) });
    if (id) this.#created.set(request, id);
    const { status, headers } = await this.#server.handleWeb(request);
    if (status >= 400) throw new ProblemError(codes[status] ?? 'unavailable', { retryAfter: 2 });
    const offset = headers.get('upload-offset');
    return {
      status,
      headers: Object.fromEntries([...headers].filter(([name]) => told.has(name))),
      offset: offset === null ? null : Number(offset),
    };
  }
}

const told = new Set([
  'location',
  'upload-offset',
  'upload-length',
  'tus-resumable',
  'cache-control',
]);

/** By the status that tus gives; else the storage is away. */
const codes: Record<number, ProblemCode> = {
  400: 'bad_input',
  403: 'bad_input',
  404: 'not_found',
  409: 'wrong_offset',
  410: 'not_found',
  412: 'bad_input',
  413: 'file_too_large',
  423: 'upload_busy',
  507: 'storage_full',
};
