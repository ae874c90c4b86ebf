import { addWorking } from '../calendar/index.ts';
import type { Severity, Target } from '../plans/index.ts';
import type { BreachReason } from './breach.ts';
import type { ClockEvent } from './events.ts';
import { type Facts, gatherFacts } from './facts.ts';
import { makeReceipt } from './make-receipt.ts';
import { type Promised, promisedBy } from './promise.ts';
import type { Receipt } from './receipt.ts';
import type { Run } from './run.ts';
import { type ClockKind, type ClockTerms, targetMs } from './terms.ts';
import { type DisputeState, verdictOn } from './verdicts.ts';

export const CLOCK_STATES = ['none', 'running', 'paused', 'met', 'missed', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** One promise of a request. Instants are epoch ms, UTC; null where nothing is promised. */
export interface Clock {
  readonly kind: ClockKind;
  /** 1, 2, …: a next-answer or regular-update clock comes again and again. */
  readonly cycle: number;
  readonly state: ClockState;
  readonly severity: Severity;
  /**
   * The target that gives the due time. After a raise that left the earlier promise standing, this is
   * the old severity's.
   */
  readonly target: Target | null;
  readonly startsAt: number | null;
  /** From here on the clock is due soon. */
  readonly warningAt: number | null;
  /** Null also while it is paused. */
  readonly dueAt: number | null;
  readonly answeredAt: number | null;
  /** A call that starts before this instant would bring the due time forward; null: no call would. */
  readonly callHelpsUntil: number | null;
  /** Of a breach: why it happened; null where nobody has said. */
  readonly breachReason: BreachReason | null;
  readonly dispute: DisputeState | null;
  /** What gives the due time. */
  readonly run: Run | null;
  readonly receipt: Receipt;
}

/** The first response comes first; it is there even where nothing is promised. */
export type Clocks = readonly [Clock, ...Clock[]];

/**
 * Folds a request's history into its clocks (`P2`–`P6`, `P8`).
 * @param terms those the request was opened on
 * @throws RangeError for a history that does not begin with `opened`, an instant outside 1970–2100 or
 * an unknown calendar
 */
export function replayClocks(events: readonly ClockEvent[], terms: ClockTerms): Clocks {
  const facts = gatherFacts(events);
  const promised = promisedBy(facts, terms);
  const { run, severity } = promised;
  const firstResponse: Clock = {
    kind: 'first_response',
    cycle: 1,
    state: stateOf(facts, promised),
    severity,
    target: run?.target ?? null,
    startsAt: run?.startsAt ?? null,
    warningAt: run && warningOf(run, promised.terms),
    dueAt: run?.dueAt ?? null,
    answeredAt: facts.answeredAt,
    callHelpsUntil: callHelpsUntil(facts, promised),
    ...verdictOn(events, 'first_response', 1),
    run,
    receipt: makeReceipt(facts, terms, promised),
  };
  return [firstResponse];
}

/** Judged by event times; an answer at exactly the due time is kept, and ending a request hides no breach. */
function stateOf({ answeredAt, endedAt }: Facts, promised: Promised): ClockState {
  const { run, severity, terms, breached } = promised;
  if (!run) return 'none';
  if (answeredAt !== null) return answeredAt <= run.dueAt ? 'met' : 'missed';
  if (endedAt !== null) return endedAt <= run.dueAt ? 'stopped' : 'missed';
  return breached && !terms.targets[severity] ? 'missed' : 'running';
}

function warningOf(run: Run, terms: ClockTerms): number {
  const share = Math.round(targetMs(run.target) * terms.firstWarning);
  return addWorking(run.calendar, run.startsAt, share);
}

function callHelpsUntil(facts: Facts, { run, candidate, breached }: Promised): number | null {
  const open = facts.answeredAt === null && facts.endedAt === null && !breached;
  if (!open || !run || candidate?.startedBy !== 'opening') return null;
  const until = Math.min(candidate.startsAt, run.dueAt - targetMs(candidate.target));
  return until > candidate.from ? until : null;
}
