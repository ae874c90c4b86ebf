import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import type { AllowedNetworks } from './addresses.ts';
import { deliver } from './deliver.ts';
import { ATTEMPT_LIMIT_MS } from './send.ts';
import { type Leased, leaseDue } from './store-sending.ts';

const LOOK_EVERY_MS = 500;
/** On the way at once, in each process: of one endpoint, so that a slow one holds nobody else up, and of all. */
const PER_ENDPOINT = 16;
const AT_ONCE = 64;
/** Killed between sending and noting, a delivery goes out once more after this. */
const LEASE_MS = 4 * ATTEMPT_LIMIT_MS;

/** A2: sends what is due, by every process; at least once, whichever of them is killed. `stop` waits for what is on the way. */
export function startDeliveries(
  database: Database,
  allowed: AllowedNetworks,
  log: Log,
): { stop(): Promise<void> } {
  const underWay = new Map<Promise<void>, string>();
  const complain = (error: unknown) =>
    log.warn({ error: String(error) }, 'webhooks could not be delivered');
  const start = (leased: Leased) => {
    const work = deliver(database, leased, allowed)
      .catch(complain)
      .finally(() => underWay.delete(work));
    underWay.set(work, leased.webhookId);
  };
  const rounds = repeat(
    async () => {
      for (;;) {
        const due = await lease(database, [...underWay.values()]);
        for (const leased of due) start(leased);
        if (due.length === 0) return;
      }
    },
    LOOK_EVERY_MS,
    complain,
  );
  return {
    stop: async () => {
      await rounds.stop();
      await Promise.all(underWay.keys());
    },
  };
}

async function lease(database: Database, underWay: readonly string[]): Promise<Leased[]> {
  const atMost = AT_ONCE - underWay.length;
  if (atMost <= 0) return [];
  const busy = [...new Set(underWay)];
  return asWorker(database, (scope) =>
    leaseDue(scope, { busy, perEndpoint: PER_ENDPOINT, atMost }, LEASE_MS),
  );
}
