import type { Severity, Target } from '../plans/index.ts';
import type { BreachReason } from './breach.ts';
import { type Correction, corrected } from './corrections.ts';
import type { Course } from './course.ts';
import { coursesOf } from './courses.ts';
import type { ClockEvent } from './events.ts';
import { makeReceipt } from './make-receipt.ts';
import { addCounted } from './pauses.ts';
import { type Promised, promisedBy } from './promise.ts';
import type { Receipt } from './receipt.ts';
import type { Run } from './run.ts';
import { type ClockKind, type ClockTerms, targetMs, targetOf } from './terms.ts';
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
  /** From here on the clock is due soon; null where a pause without an end comes before. */
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
 * Folds a request's history into its clocks (`P2`–`P6`, `P8`): of those besides the first response, every turn for
 * which something is promised.
 * @param terms those the request was opened on
 * @throws RangeError for a history that does not begin with `opened`, an instant outside 1970–2100 or
 * an unknown calendar
 */
export function replayClocks(recorded: readonly ClockEvent[], terms: ClockTerms): Clocks {
  const { events, corrections } = corrected(recorded);
  const [first, ...others] = coursesOf(events, terms);
  const clocks = others.map((course) => clockOf(course, events, corrections));
  return [clockOf(first, events, corrections), ...clocks.filter(({ state }) => state !== 'none')];
}

function clockOf(
  course: Course,
  events: readonly ClockEvent[],
  corrections: readonly Correction[],
): Clock {
  const { kind, cycle, answeredAt } = course;
  const promised = promisedBy(course);
  const { run, severity } = promised;
  return {
    kind,
    cycle,
    state: stateOf(course, promised),
    severity,
    target: run?.target ?? null,
    startsAt: run?.startsAt ?? null,
    warningAt: run && warningOf(run, promised.terms),
    dueAt: run && !run.paused ? run.dueAt : null,
    answeredAt,
    callHelpsUntil: callHelpsUntil(course, promised),
    ...verdictOn(events, kind, cycle),
    run,
    receipt: makeReceipt(course, promised, corrections),
  };
}

/** Judged by event times; an answer at exactly the due time is kept, and ending a request hides no breach. */
function stateOf({ kind, answeredAt, endedAt }: Course, promised: Promised): ClockState {
  const { run, severity, terms, breached } = promised;
  if (!run) return 'none';
  if (answeredAt !== null) return answeredAt <= run.dueAt ? 'met' : 'missed';
  if (endedAt !== null) return endedAt <= run.dueAt ? 'stopped' : 'missed';
  if (breached && !targetOf(terms, kind, severity)) return 'missed';
  return run.paused ? 'paused' : 'running';
}

function warningOf({ calendar, startsAt, target, pauses }: Run, terms: ClockTerms): number | null {
  const share = Math.round(targetMs(target) * terms.firstWarning);
  const { at, paused } = addCounted(calendar, startsAt, share, pauses);
  return paused ? null : at;
}

function callHelpsUntil(course: Course, { run, candidate, breached }: Promised): number | null {
  const open = course.answeredAt === null && course.endedAt === null && !breached;
  if (!open || !run || run.paused || candidate?.startedBy !== 'opening') return null;
  const until = Math.min(candidate.startsAt, run.dueAt - targetMs(candidate.target));
  return until > candidate.from ? until : null;
}
