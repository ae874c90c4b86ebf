import { type DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import type { Problem } from '../../api/problems.ts';
import { ApiError } from '../app/api.ts';
import { headersOfCall } from '../app/attended.ts';
import { FileGone, queryOf, Stopped, type Target, type Transfer } from './upload.ts';

/** Bytes of one call: proxies limit and buffer whole ones, and each asks anew whether the session still holds. */
const PART = 32 * 1024 * 1024;

/** A file over the tus protocol. `tus-js-client` finds out how far it came, and sends the rest part by part. */
export class TusTransfer implements Transfer {
  readonly #file: File;
  readonly #upload: Upload;
  #stop: () => void = () => {};

  constructor(file: File, id: string | null, target: Target) {
    const options: UploadOptions = {
      endpoint: `/api/uploads?${queryOf(target)}`,
      uploadUrl: id && `/api/uploads/${id}`,
      metadata: { filename: file.name, ...(file.type ? { filetype: file.type } : {}) },
      chunkSize: PART,
      // We try again ourselves, and say when; and we keep ourselves what was begun.
      retryDelays: null,
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => {
        for (const [name, value] of Object.entries(headersOfCall())) request.setHeader(name, value);
      },
    };
    this.#file = file;
    this.#upload = new Upload(file, options);
  }

  create(): Promise<string> {
    return this.#go((resolve) => ({
      onUploadUrlAvailable: () => {
        // Its turn to be sent comes later.
        void this.#upload.abort();
        resolve(this.#upload.url?.split('/').at(-1) ?? '');
      },
    }));
  }

  run(onSent: (bytes: number) => void): Promise<void> {
    return this.#go<void>((resolve) => ({
      // With one it would begin anew where it cannot ask how far it came.
      endpoint: null,
      onProgress: onSent,
      onSuccess: () => resolve(),
    })).catch((error) => this.#whyNot(error));
  }

  /** Browsers tell a file that was moved or changed on the disk like a lost connection. */
  async #whyNot(error: unknown): Promise<never> {
    if (error instanceof ApiError && error.code === 'no_connection') {
      await this.#file
        .slice(0, 1)
        .arrayBuffer()
        .catch(() => {
          throw new FileGone();
        });
    }
    throw error;
  }

  stop(): void {
    this.#stop();
  }

  #go<Result>(
    options: (resolve: (result: Result) => void) => Partial<UploadOptions>,
  ): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#stop = () => {
        void this.#upload.abort();
        reject(new Stopped());
      };
      const onError = (error: Error) => reject(apiErrorOf(error));
      Object.assign(this.#upload.options, {
        onUploadUrlAvailable: null,
        onProgress: null,
        onSuccess: null,
        onError,
        ...options(resolve),
      });
      this.#upload.start();
    });
  }
}

/** What the server said, or that it said nothing. Anything else, like a file that cannot be read any more, as it is. */
function apiErrorOf(error: Error | DetailedError): Error {
  if (!('originalRequest' in error) || !error.originalRequest) return error;
  const response = error.originalResponse;
  if (!response?.getStatus()) return new ApiError('no_connection');
  try {
    const problem = JSON.parse(response.getBody()) as Problem;
    return new ApiError(problem.code ?? 'unavailable', problem);
  } catch {
    // A proxy in between, or a HEAD, which has no words.
    return new ApiError(codes[response.getStatus()] ?? 'unavailable');
  }
}

const codes: Record<number, ApiError['code']> = {
  401: 'not_signed_in',
  404: 'not_found',
  410: 'not_found',
};
