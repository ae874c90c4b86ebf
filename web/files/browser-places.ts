import { ApiError, call } from '../app/api.ts';
import { noticeSignedOut } from '../app/query-client.ts';
import { fileCopies } from './file-copies.ts';
import { betweenTabs } from './tabs.ts';
import type { Standing, Target, Transfer, UploadPlaces } from './upload.ts';
import { uploadRecords } from './upload-records.ts';

/** This browser and our server. */
export const browserPlaces = (personId: string): UploadPlaces => ({
  ...uploadRecords(() => localStorage, personId),
  ...fileCopies,
  ...betweenTabs(),
  transfer: (file, id, target) => new LazyTransfer(file, id, target),
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
