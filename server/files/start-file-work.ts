import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import type { FileWork } from './file-work.ts';
import type { FileRow } from './rows.ts';
import {
  holdOnToFile,
  leaseFiles,
  leaseRemovals,
  noteRemoved,
  WORK_LEASE_MS,
} from './store-work.ts';
import { workOnFile } from './work-on-file.ts';

const LOOK_EVERY_MS = 250;
/** In each process at once: each has a thread that hashes. */
const AT_ONCE = 2;
const REMOVED_AT_ONCE = 20;

/**
 * Checks files that have arrived and takes away what is kept no longer, by every process; at least once, whichever of
 * them is killed in the middle. `stop` waits for what is under way.
 */
export function startFileWork(work: FileWork, log: Log): { stop(): Promise<void> } {
  const { database } = work;
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const complain = (error: unknown) =>
    log.warn({ error: String(error) }, 'a file could not be worked on');
  const start = (row: FileRow) => {
    const done = holding(database, row.id, () => workOnFile(work, row, stopping.signal))
      .catch((error) => stopping.signal.aborted || complain(error))
      .then(() => {})
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const rounds = repeat(
    async () => {
      const free = AT_ONCE - underWay.size;
      if (free > 0)
        for (const row of await asWorker(database, (scope) => leaseFiles(scope, free))) start(row);
      await removeBytes(work);
    },
    LOOK_EVERY_MS,
    complain,
  );
  return {
    stop: async () => {
      stopping.abort();
      await rounds.stop();
      await Promise.all(underWay);
    },
  };
}

/** The lease on a file is renewed as long as the work goes on. */
async function holding(database: Database, id: string, work: () => Promise<void>): Promise<void> {
  const renewing = setInterval(() => {
    asWorker(database, (scope) => holdOnToFile(scope, id)).catch(() => {});
  }, WORK_LEASE_MS / 3);
  try {
    await work();
  } finally {
    clearInterval(renewing);
  }
}

async function removeBytes({ database, storages }: FileWork): Promise<void> {
  const due = await asWorker(database, (scope) => leaseRemovals(scope, REMOVED_AT_ONCE));
  for (const bytes of due) {
    await storages.of(bytes).remove(bytes.storageKey);
    await asWorker(database, (scope) => noteRemoved(scope, bytes));
  }
}
