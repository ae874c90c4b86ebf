import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import { sweepWaiting } from '../requests/index.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const SWEEP_EVERY_MS = 1000;

/**
 * From here on this process announces what is due of clocks and ends what has waited long enough, beside any number of
 * others. `everyMs`: milliseconds; `batch`: clocks in one transaction. `stop` waits for the batch under way.
 */
export function startSweeper(
  database: Database,
  book: CatalogueBook,
  log: Log,
  { everyMs = SWEEP_EVERY_MS, ...options }: { everyMs?: number; batch?: number } = {},
): { stop(): Promise<void> } {
  let stopping = false;
  const sweep = async () => {
    for (let more = true; more && !stopping; )
      more = (await sweepAlarms(database, book, options)) > 0;
    for (let more = true; more && !stopping; ) more = await sweepWaiting(database, book);
  };
  const rounds = repeat(sweep, everyMs, (error) =>
    log.warn({ error: String(error) }, 'clocks could not be swept'),
  );
  return {
    stop: () => {
      stopping = true;
      return rounds.stop();
    },
  };
}
