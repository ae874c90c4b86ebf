import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Lock, Locker } from '@tus/server';
import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { endLease, LEASE_MS, renewLease, takeLease } from './store-leases.ts';

const RENEW_EVERY_MS = 1_000;
const ASK_EVERY_MS = 200;
/** Longer than a lease: what a killed process held is free by then. */
const WAIT_AT_MOST_MS = LEASE_MS + 5_000;

export const UPLOAD_BUSY = { status_code: 423, body: 'Another call writes this upload.' };

/**
 * One writer an upload, over all processes: a row of the database that is leased. Whoever comes later asks the holder to
 * let go, whose line may be dead without its knowing. Not a lock of a connection: that is lost with it, unseen, and
 * poolers between cannot keep it.
 */
export class UploadLocker implements Locker {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  newLock(fileId: string): Lock {
    return new UploadLock(this.#database, fileId);
  }
}

class UploadLock implements Lock {
  readonly #database: Database;
  readonly #fileId: string;
  readonly #holder = randomUUID();
  #renewing: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(database: Database, fileId: string) {
    this.#database = database;
    this.#fileId = fileId;
  }

  async lock(signal: AbortSignal, letGo: () => void | Promise<void>): Promise<void> {
    const until = performance.now() + WAIT_AT_MOST_MS;
    while (!(await this.#take())) {
      if (signal.aborted || performance.now() > until) throw UPLOAD_BUSY;
      await delay(ASK_EVERY_MS);
    }
    this.#hold(letGo, performance.now());
  }

  async unlock(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#renewing);
    await asWorker(this.#database, (scope) => endLease(scope, this.#fileId, this.#holder));
  }

  #take(): Promise<boolean> {
    return asWorker(this.#database, (scope) => takeLease(scope, this.#fileId, this.#holder));
  }

  /** Until it is unlocked. A lease that could not be renewed in time counts as lost. */
  #hold(letGo: () => void | Promise<void>, renewedAt: number): void {
    this.#renewing = setTimeout(async () => {
      const asked = performance.now();
      const held = await asWorker(this.#database, (scope) =>
        renewLease(scope, this.#fileId, this.#holder),
      ).catch(() => 'unknown' as const);
      if (this.#ended) return;
      if (held === 'wanted' || held === 'lost') return letGo();
      const renewed = held === 'held' ? asked : renewedAt;
      if (performance.now() - renewed > LEASE_MS - 2 * RENEW_EVERY_MS) return letGo();
      this.#hold(letGo, renewed);
    }, RENEW_EVERY_MS);
  }
}
