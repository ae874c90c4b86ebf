import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import { sweepWaiting } from '../requests/index.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const SWEEP_EVERY_MS = 1000;

/**
 * From here on this process announces what is due of clocks and ends what has waited long enough, beside any number of
 * others. `stop` waits for the batch under way.
 */
export function startSweeper(
  database: Database,
  book: CatalogueBook,
  log: Log,
): { stop(): Promise<void> } {
  let stopping = false;
  const sweep = async () => {
    for (let more = true; more && !stopping; ) more = (await sweepAlarms(database, book)) > 0;
    for (let more = true; more && !stopping; ) more = await sweepWaiting(database, book);
  };
  const rounds = repeat(sweep, SWEEP_EVERY_MS, (error) =>
    log.warn({ error: String(error) }, 'clocks could not be swept'),
  );
  return {
    stop: () => {
      stopping = true;
      return rounds.stop();
    },
  };
}
