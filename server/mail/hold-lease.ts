import { asWorker, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { type LeasedMail, renewLease } from './store.ts';

/** Renewals in the time of a lease: one may fail or be late. */
const BEATS = 3;

interface Clock {
  database: Database;
  /** Epoch milliseconds, by the database's clock. */
  now: (scope: Scope) => Promise<number>;
}

/**
 * Renews the lease of `mail` as long as `work` goes on. Where that fails the signal aborts, long before another process
 * may take the mail.
 */
export async function holdLease<Result>(
  mail: LeasedMail,
  leaseMs: number,
  { database, now }: Clock,
  work: (lost: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const lost = new AbortController();
  const renew = () =>
    asWorker(database, async (scope) => renewLease(scope, mail, (await now(scope)) + leaseMs));
  const beat = setInterval(
    () =>
      renew().then(
        (held) => held || lost.abort(),
        () => lost.abort(),
      ),
    leaseMs / BEATS,
  );
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(beat);
  }
}
