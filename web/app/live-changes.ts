import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { LiveEvent } from '../../api/live.ts';

type Change = Extract<LiveEvent, { kind: 'ready' | 'request' | 'presence' }>;

/**
 * `gatherMs`: changes are taken together for so long. `restMs`: between two rounds of asking at least so long, twice as
 * long after each as long as there is no quiet.
 */
export interface Pace {
  gatherMs: () => number;
  restMs: { least: number; most: number };
}

/** Spread, so that two hundred desks do not ask in the same instant. */
const pace = {
  requests: { gatherMs: () => 50 + Math.random() * 150, restMs: { least: 250, most: 700 } },
  presence: { gatherMs: () => Math.random() * 300, restMs: { least: 500, most: 4000 } },
} satisfies Record<string, Pace>;

/** Asks anew for what the heard changes touch: one round after the other, never two at once. */
export function refetchOnChanges(queries: QueryClient): (change: Change) => void {
  const requests = inRounds<Change>(pace.requests, (changes) => refetch(queries, changes));
  const presence = inRounds<Change>(pace.presence, () =>
    ask(queries, ({ queryKey }) => queryKey[0] === 'presence'),
  );
  return (change) => (change.kind === 'presence' ? presence(change) : requests(change));
}

/** Gathers items and works on them in rounds; whatever comes during a round belongs to the next. */
export function inRounds<Item>(
  { gatherMs, restMs }: Pace,
  work: (items: Item[]) => Promise<unknown>,
): (item: Item) => void {
  let waiting: Item[] = [];
  let underway = false;
  const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const run = async () => {
    underway = true;
    await rest(gatherMs());
    for (let pause = restMs.least; waiting.length > 0; pause = Math.min(pause * 2, restMs.most)) {
      const items = waiting;
      waiting = [];
      await work(items);
      await rest(pause);
    }
    underway = false;
  };
  return (item) => {
    waiting.push(item);
    if (!underway) void run();
  };
}

function refetch(queries: QueryClient, changes: readonly Change[]): Promise<unknown> {
  // After a gap anything may have changed.
  if (changes.some(({ kind }) => kind === 'ready')) return ask(queries, () => true);
  const numbers = new Set(
    changes.map((change) => (change.kind === 'request' ? change.number : '')),
  );
  return ask(queries, ({ queryKey }) => isTouched(queryKey, numbers));
}

/** Whether what stands under a key may be different after changes of these requests. */
export function isTouched([area, which]: QueryKey, numbers: ReadonlySet<string>): boolean {
  if (area !== 'requests')
    return (
      area === 'queue' ||
      area === 'mentions' ||
      area === 'notifications' ||
      area === 'support-levels' ||
      area === 'contracts'
    );
  // Another request's own page stays as it is; lists and counts of any kind do not.
  return typeof which !== 'string' || !/^PD-\d+$/.test(which) || numbers.has(which);
}

/** What nobody looks at is asked for when somebody does. */
const ask = (queries: QueryClient, predicate: (query: { queryKey: QueryKey }) => boolean) =>
  queries.invalidateQueries({ predicate, refetchType: document.hidden ? 'none' : 'active' });
