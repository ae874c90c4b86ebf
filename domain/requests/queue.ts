import type { Status } from './status.ts';

/** Where a request stands in the queue: compared field by field, in this order (A4). */
export interface QueuePlace {
  band: 1 | 2 | 3;
  /** Minus the plan's rank, so that a higher plan comes first; 0 in the bands that do not look at it. */
  rank: number;
  /** Epoch ms of the earliest running clock; Infinity where none runs. */
  nextDueAt: number;
  severity: number;
}

interface QueueFacts {
  status: Status;
  severity: number;
  planRank: number;
  premium: boolean;
  /** Of the first-response clock; null where it does not run. */
  running: { dueAt: number; warningAt: number } | null;
}

/**
 * A4: late or past the first warning comes first, by due time; then other premium requests by plan rank, due time,
 * severity and age; then standard ones by age. `now` is epoch ms; age is compared by the caller.
 */
export function queuePlace(facts: QueueFacts, now: number): QueuePlace {
  const nextDueAt = facts.running?.dueAt ?? Infinity;
  if (facts.running && now >= facts.running.warningAt) {
    return { band: 1, rank: 0, nextDueAt, severity: facts.severity };
  }
  if (facts.premium) return { band: 2, rank: -facts.planRank, nextDueAt, severity: facts.severity };
  return { band: 3, rank: 0, nextDueAt: Infinity, severity: 0 };
}
