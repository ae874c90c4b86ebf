import type { BreachReason } from './breach.ts';
import type { ClockEvent } from './events.ts';
import type { ClockKind } from './terms.ts';

/** Where somebody asked to leave a promise out of the count; a second person decides. */
export const DISPUTE_STATES = ['open', 'accepted', 'refused'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** What was said about how one clock ended. */
export interface Verdict {
  readonly breachReason: BreachReason | null;
  readonly dispute: DisputeState | null;
}

/** The last word on one clock of a history. */
export function verdictOn(events: readonly ClockEvent[], kind: ClockKind, cycle: number): Verdict {
  let verdict: Verdict = { breachReason: null, dispute: null };
  for (const event of events) {
    if (!('clock' in event) || event.clock !== kind || event.cycle !== cycle) continue;
    if (event.kind === 'breach_explained') verdict = { ...verdict, breachReason: event.reason };
    if (event.kind === 'dispute_opened') verdict = { ...verdict, dispute: 'open' };
    if (event.kind === 'dispute_decided') {
      verdict = { ...verdict, dispute: event.accepted ? 'accepted' : 'refused' };
    }
  }
  return verdict;
}
