import { ApiError, call } from '../app/api.ts';
import { noticeSignedOut } from '../app/query-client.ts';
import { fileCopies } from './file-copies.ts';
import type { Standing, Target, Transfer, UploadPlaces } from './upload.ts';
import { InAnotherTab } from './upload.ts';
import { uploadRecords } from './upload-records.ts';

/** This browser and our server. */
export const browserPlaces = (personId: string): UploadPlaces => ({
  ...uploadRecords(() => localStorage, personId),
  ...fileCopies,
  transfer: (file, id, target) => new LazyTransfer(file, id, target),
  alone,
  ask: async (id) => {
    try {
      return await call<Standing>(`/api/uploads/${id}`);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not_found') return null;
      throw error;
    }
  },
  remove: (id) => call(`/api/uploads/${id}`, { method: 'DELETE' }),
  signedOut: () => noticeSignedOut(new ApiError('not_signed_in')),
  now: Date.now,
});

/** Browsers know locks between tabs only where the page came safely; without, two tabs take turns on the server. */
async function alone(id: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(`pactdesk.upload.${id}`, { ifAvailable: true }, (lock) => {
    if (!lock) throw new InAnotherTab();
    return work();
  });
}

/** What speaks tus is loaded with the first file. */
class LazyTransfer implements Transfer {
  readonly #loading: Promise<Transfer>;

  constructor(file: File, id: string | null, target: Target) {
    this.#loading = import('./tus-transfer.ts').then(
      ({ TusTransfer }) => new TusTransfer(file, id, target),
      () => {
        throw new ApiError('no_connection');
      },
    );
    this.#loading.catch(() => {});
  }

  create = async () => (await this.#loading).create();
  run = async (onSent: (bytes: number) => void) => (await this.#loading).run(onSent);
  stop = () => void this.#loading.then((transfer) => transfer.stop());
}
