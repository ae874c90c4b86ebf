import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import { planOverdue, planWaiting } from './store.ts';

const SWEEP_EVERY_MS = 30_000;
/** Mail that should have gone this long ago has lost its job, or waits behind many others: planning it again costs little. */
const OVERDUE_MS = 30_000;

/**
 * On start: plans every mail that waits. The job of a process that was killed stays locked for hours. A mail that may
 * be under way is left to its lease.
 */
export const resumeMail = (database: Database): Promise<void> => asWorker(database, planWaiting);

/**
 * From here on mail that another process left behind is taken over while we run, half a minute after it was due or its
 * lease ended. `everyMs`, `overdueMs`: milliseconds.
 */
export const watchMail = (
  database: Database,
  log: Log,
  { everyMs = SWEEP_EVERY_MS, overdueMs = OVERDUE_MS } = {},
): { stop(): Promise<void> } =>
  repeat(
    () => asWorker(database, (scope) => planOverdue(scope, overdueMs)),
    everyMs,
    (error) => log.warn({ error: String(error) }, 'mail that was left behind could not be planned'),
  );
