import { ProblemError } from '../platform/http/problem.ts';
import type { StorageKind } from './rows.ts';
import type { FileStorage } from './storage.ts';

/** Where new files go, and where those lie that went elsewhere before the settings changed. */
export class Storages {
  readonly current: FileStorage;
  readonly #all: readonly FileStorage[];

  constructor(current: FileStorage, others: readonly FileStorage[] = []) {
    this.current = current;
    this.#all = [current, ...others];
  }

  /** Error: unavailable where the settings no longer name it. */
  of({ storage }: { storage: StorageKind }): FileStorage {
    const found = this.#all.find(({ kind }) => kind === storage);
    if (!found) throw new ProblemError('unavailable', { retryAfter: 60 });
    return found;
  }
}
