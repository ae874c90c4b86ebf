import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import { sweepWaiting } from '../requests/index.ts';
import { planClocks } from './plan-clocks.ts';
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
  const works = [
    () => planClocks(database, book),
    async () => (await sweepAlarms(database, book, options)) > 0,
    () => sweepWaiting(database, book),
  ];
  const complain = (error: unknown) => {
    log.warn({ error: String(error) }, 'clocks could not be swept');
    return false;
  };
  /** One that fails holds up none of the others. */
  const sweep = async () => {
    for (const work of works) {
      let more = true;
      while (more && !stopping) more = await work().catch(complain);
    }
  };
  const rounds = repeat(sweep, everyMs, complain);
  return {
    stop: () => {
      stopping = true;
      return rounds.stop();
    },
  };
}
