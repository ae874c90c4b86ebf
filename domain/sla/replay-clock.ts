import { addWorking } from '../calendar/index.ts';
import type { Severity, Target } from '../plans/index.ts';
import type { ClockEvent } from './events.ts';
import { type Facts, gatherFacts } from './facts.ts';
import { makeReceipt } from './make-receipt.ts';
import { type Promised, promisedBy } from './promise.ts';
import type { Receipt } from './receipt.ts';
import type { Run } from './run.ts';
import { type Calendars, type ClockTerms, calendarOf, targetMs } from './terms.ts';

export type ClockState = 'none' | 'running' | 'met' | 'missed' | 'stopped';

/** The clock to the first qualified answer. Instants are epoch ms, UTC; null where nothing is promised. */
export interface Clock {
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
  readonly dueAt: number | null;
  readonly answeredAt: number | null;
  /** A call that starts before this instant would bring the due time forward; null: no call would. */
  readonly callHelpsUntil: number | null;
  readonly receipt: Receipt;
}

/**
 * Folds a request's history into its clock (`P2`–`P5`, `P8`).
 * @param terms those the request was opened on
 * @throws RangeError for a history that does not begin with `opened`, an instant outside 1970–2100 or
 * an unknown calendar
 */
export function replayClock(
  events: readonly ClockEvent[],
  terms: ClockTerms,
  calendars: Calendars,
): Clock {
  const facts = gatherFacts(events);
  const promised = promisedBy(facts, terms, calendars);
  const { run, severity } = promised;
  return {
    state: stateOf(facts, promised),
    severity,
    target: run?.target ?? null,
    startsAt: run?.startsAt ?? null,
    warningAt: run && warningOf(run, promised.terms, calendars),
    dueAt: run?.dueAt ?? null,
    answeredAt: facts.answeredAt,
    callHelpsUntil: callHelpsUntil(facts, promised),
    receipt: makeReceipt(facts, terms, promised, calendars),
  };
}

/** Judged by event times; an answer at exactly the due time is kept, and ending a request hides no breach. */
function stateOf({ answeredAt, endedAt }: Facts, promised: Promised): ClockState {
  const { run, severity, terms, breached } = promised;
  if (!run) return 'none';
  if (answeredAt !== null) return answeredAt <= run.dueAt ? 'met' : 'missed';
  if (endedAt !== null) return endedAt <= run.dueAt ? 'stopped' : 'missed';
  return breached && !terms.targets[severity] ? 'missed' : 'running';
}

function warningOf(run: Run, terms: ClockTerms, calendars: Calendars): number {
  const share = Math.round(targetMs(run.target) * terms.firstWarning);
  return addWorking(calendarOf(calendars, run.target.calendar), run.startsAt, share);
}

function callHelpsUntil(facts: Facts, { run, candidate, breached }: Promised): number | null {
  const open = facts.answeredAt === null && facts.endedAt === null && !breached;
  if (!open || !run || candidate?.startedBy !== 'opening') return null;
  const until = Math.min(candidate.startsAt, run.dueAt - targetMs(candidate.target));
  return until > candidate.from ? until : null;
}
