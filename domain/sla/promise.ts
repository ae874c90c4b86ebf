import type { Severity } from '../plans/index.ts';
import type { SeverityChanged, TermsChanged } from './events.ts';
import { type Change, earliestCall, type Facts } from './facts.ts';
import { type Run, runFrom, runFromOpening } from './run.ts';
import type { ClockTerms } from './terms.ts';

/** What a change did to the due time. */
export type ChangeEffect =
  | 'promised'
  | 'earlier'
  | 'unchanged'
  | 'later'
  | 'no_target'
  | 'breach_stays';

export interface ChangeOutcome {
  readonly change: Change;
  readonly severityBefore: Severity;
  /** The terms in force after the change. */
  readonly terms: ClockTerms;
  readonly effect: ChangeEffect;
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

interface Context {
  readonly facts: Facts;
  readonly call: number | null;
}

/** What is promised after all changes, with every call that is known now (`P4`, `P8`). */
export function promisedBy(facts: Facts, terms: ClockTerms): Promised {
  const context = { facts, call: earliestCall(facts) };
  const { severity } = facts.opened;
  const run = runFromOpening(terms, severity, facts.opened, context.call);
  const opened = { terms, severity, run, candidate: run, breached: false, outcomes: [] };
  return facts.changes.reduce<Promised>(
    (promised, change, i) => afterChange(context, promised, change, facts.changes.slice(0, i)),
    opened,
  );
}

function afterChange(
  context: Context,
  before: Promised,
  change: Change,
  earlier: readonly Change[],
): Promised {
  if (change.kind === 'severity_changed' && change.to === before.severity) return before;
  const severity = change.kind === 'severity_changed' ? change.to : before.severity;
  const terms = change.kind === 'terms_changed' ? change.terms : before.terms;
  const breached = before.breached || (before.run !== null && change.at > before.run.dueAt);
  const next =
    change.kind === 'severity_changed'
      ? severityChanged(context, terms, before.severity, change, before.run)
      : termsChanged(context, change, before.run, earlier);
  const run = breached ? before.run : next.run;
  const effect = breached ? 'breach_stays' : effectOf(before.run, run);
  const dueAt = run?.dueAt ?? null;
  const outcome = { change, severityBefore: before.severity, terms, effect, dueAt };
  const { candidate } = next;
  return { terms, severity, run, candidate, breached, outcomes: [...before.outcomes, outcome] };
}

interface Runs {
  readonly run: Run | null;
  readonly candidate: Run | null;
}

/** `P4`. Raised: the earlier of the promise and change + new target. Lowered: from the original start. */
function severityChanged(
  { facts, call }: Context,
  terms: ClockTerms,
  from: Severity,
  { at, to }: SeverityChanged,
  run: Run | null,
): Runs {
  if (to > from) {
    const candidate = runFromOpening(terms, to, facts.opened, call);
    return { run: candidate, candidate };
  }
  const candidate = runFrom(terms, to, at, call);
  const keeps = run !== null && candidate !== null && run.dueAt <= candidate.dueAt;
  return { run: keeps ? run : candidate, candidate };
}

/**
 * `P8`: the history from the original start, its changes of severity included, on the new terms; never
 * later than promised, and never without a deadline where one was promised, unless staff gave a reason.
 */
function termsChanged(
  context: Context,
  { terms, staffReason }: TermsChanged,
  promised: Run | null,
  earlier: readonly Change[],
): Runs {
  let severity = context.facts.opened.severity;
  let run = runFromOpening(terms, severity, context.facts.opened, context.call);
  let runs: Runs = { run, candidate: run };
  for (const change of earlier) {
    if (change.kind !== 'severity_changed' || change.to === severity) continue;
    runs = severityChanged(context, terms, severity, change, run);
    severity = change.to;
    run = runs.run;
  }
  const later = promised !== null && (run === null || run.dueAt > promised.dueAt);
  return { run: later && !staffReason ? promised : run, candidate: runs.candidate };
}

function effectOf(before: Run | null, after: Run | null): ChangeEffect {
  if (!after) return 'no_target';
  if (!before) return 'promised';
  if (after.dueAt === before.dueAt) return 'unchanged';
  return after.dueAt < before.dueAt ? 'earlier' : 'later';
}
