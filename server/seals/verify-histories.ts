import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { checkHistory, nameOf, type SealTimes, type Tell } from './check-history.ts';
import { checkSeals, type Known } from './check-seals.ts';
import { stayAtOneMoment } from './store.ts';
import { histories, removedRequests, type StoredHistory } from './store-histories.ts';

/** How much was looked at. */
export interface Tally {
  requests: number;
  entries: number;
  /** Entries without words: erased, which the chain does not mind. */
  erased: number;
  /** Entries that no seal holds yet: only their chain speaks for them. */
  unsealed: number;
  seals: SealTimes;
  findings: number;
}

/**
 * A3: recomputes every history and every seal as the database holds them at one moment. `tell` gets a line for
 * everything that is wrong, `progress` what was looked at so far.
 */
export async function verifyHistories(
  database: Database,
  known: Known,
  tell: Tell,
  progress: (tally: Tally) => void = () => {},
): Promise<Tally> {
  return asWorker(database, async (scope) => {
    await stayAtOneMoment(scope);
    const tally: Tally = {
      requests: 0,
      entries: 0,
      erased: 0,
      unsealed: 0,
      seals: new Map(),
      findings: 0,
    };
    const counted: Tell = (what) => {
      tally.findings += 1;
      tell(what);
    };
    tally.seals = await checkSeals(scope, known, counted);
    for (const removed of await removedRequests(scope))
      counted(`${nameOf(removed)}: signed by seal ${removed.seal}, and removed with its history`);
    for await (const batch of histories(scope)) {
      for (const history of batch) {
        checkHistory(history, tally.seals, counted);
        count(tally, history);
      }
      progress(tally);
    }
    return tally;
  });
}

function count(tally: Tally, { entries, sealed }: StoredHistory): void {
  const last = sealed.at(-1)?.seq ?? 0;
  tally.requests += 1;
  tally.entries += entries.length;
  tally.erased += entries.filter(({ wordsInternal }) => wordsInternal === null).length;
  tally.unsealed += entries.filter(({ seq }) => seq > last).length;
}
