import type { Severity } from '../plans/index.ts';
import type { Change, Course } from './course.ts';
import type { SeverityChanged, TermsChanged } from './events.ts';
import { addCounted } from './pauses.ts';
import { isLater, type Run, runFrom, runFromBeginning } from './run.ts';
import { type ClockTerms, targetMs } from './terms.ts';

/** What a change did to the due time. */
export type ChangeEffect =
  | 'promised'
  | 'earlier'
  | 'unchanged'
  | 'later'
  | 'no_target'
  | 'paused'
  | 'breach_stays';

export interface ChangeOutcome {
  readonly change: Change;
  readonly severityBefore: Severity;
  /** The terms in force after the change. */
  readonly terms: ClockTerms;
  readonly effect: ChangeEffect;
  /** As it was told then; null also where the clock was paused. */
  readonly dueAt: number | null;
}

export interface Promised {
  readonly terms: ClockTerms;
  readonly severity: Severity;
  /** The run that gives the due time; frozen by a breach, null where nothing is promised. */
  readonly run: Run | null;
  /** What the last change would give by itself: a call may still move this one ahead of `run`. */
  readonly candidate: Run | null;
  readonly breached: boolean;
  readonly outcomes: readonly ChangeOutcome[];
}

/** What is promised after all changes, with every call that is known now (`P4`, `P8`). */
export function promisedBy(course: Course): Promised {
  const { terms, severity, changes } = course;
  const run = runFromBeginning(course, terms, severity);
  const begun = { terms, severity, run, candidate: run, breached: false, outcomes: [] };
  return changes.reduce<Promised>(
    (promised, change, i) => afterChange(course, promised, change, changes.slice(0, i)),
    begun,
  );
}

function afterChange(
  course: Course,
  before: Promised,
  change: Change,
  earlier: readonly Change[],
): Promised {
  if (change.kind === 'severity_changed' && change.to === before.severity) return before;
  const severity = change.kind === 'severity_changed' ? change.to : before.severity;
  const terms = change.kind === 'terms_changed' ? change.terms : before.terms;
  const breached = before.breached || isPast(before.run, change.at);
  const next =
    change.kind === 'severity_changed'
      ? severityChanged(course, terms, before.severity, change, before.run)
      : termsChanged(course, change, before.run, earlier);
  const run = breached ? before.run : next.run;
  const [was, is] = [asOf(before.run, change.at), asOf(run, change.at)];
  const effect = breached ? 'breach_stays' : effectOf(was, is);
  const dueAt = is && !is.paused ? is.dueAt : null;
  const outcome = { change, severityBefore: before.severity, terms, effect, dueAt };
  const { candidate } = next;
  return { terms, severity, run, candidate, breached, outcomes: [...before.outcomes, outcome] };
}

/** What was told at the time: of later pauses nobody knew, nor how long one would be that lasted. */
function asOf(run: Run | null, at: number): Run | null {
  if (!run || run.pauses.length === 0) return run;
  const known = run.pauses.filter(({ from }) => from <= at);
  const pauses = known.map((pause) =>
    pause.to !== null && pause.to > at ? { ...pause, to: null } : pause,
  );
  const reached = addCounted(run.calendar, run.startsAt, targetMs(run.target), pauses);
  return { ...run, pauses, dueAt: reached.at, paused: reached.paused };
}

const isPast = (run: Run | null, at: number): boolean =>
  run !== null && !run.paused && at > run.dueAt;

interface Runs {
  readonly run: Run | null;
  readonly candidate: Run | null;
}

/** `P4`. Raised: the earlier of the promise and change + new target. Lowered: from the original start. */
function severityChanged(
  course: Course,
  terms: ClockTerms,
  from: Severity,
  { at, to }: SeverityChanged,
  run: Run | null,
): Runs {
  if (to > from) {
    const candidate = runFromBeginning(course, terms, to);
    return { run: candidate, candidate };
  }
  const candidate = runFrom(course, terms, to, at);
  const keeps = run !== null && candidate !== null && !isLater(run, candidate);
  return { run: keeps ? run : candidate, candidate };
}

/**
 * `P8`: the history from the original start, its changes of severity included, on the new terms; never
 * later than promised, and never without a deadline where one was promised, unless staff gave a reason.
 */
function termsChanged(
  course: Course,
  { terms, staffReason }: TermsChanged,
  promised: Run | null,
  earlier: readonly Change[],
): Runs {
  let { severity } = course;
  let run = runFromBeginning(course, terms, severity);
  let runs: Runs = { run, candidate: run };
  for (const change of earlier) {
    if (change.kind !== 'severity_changed' || change.to === severity) continue;
    runs = severityChanged(course, terms, severity, change, run);
    severity = change.to;
    run = runs.run;
  }
  const later = promised !== null && (run === null || isLater(run, promised));
  return { run: later && !staffReason ? promised : run, candidate: runs.candidate };
}

function effectOf(before: Run | null, after: Run | null): ChangeEffect {
  if (!after) return 'no_target';
  if (after.paused) return 'paused';
  if (!before) return 'promised';
  if (isLater(before, after)) return 'earlier';
  return isLater(after, before) ? 'later' : 'unchanged';
}
