import { unconfirmedYear } from '../calendar/index.ts';
import type { Severity } from '../plans/index.ts';
import type { Correction } from './corrections.ts';
import type { Course } from './course.ts';
import type { ChangeOutcome, Promised } from './promise.ts';
import type { PromisedTime, Receipt, ReceiptStep, ReceiptWarning } from './receipt.ts';
import { isAroundTheClock, type Run } from './run.ts';
import { type Span, spansOf } from './spans.ts';
import { type ClockKind, type ClockTerms, calendarOf, targetMs, targetOf } from './terms.ts';

export function makeReceipt(
  course: Course,
  promised: Promised,
  corrections: readonly Correction[],
): Receipt {
  const { kind } = course;
  const { run } = promised;
  const spans = run ? spansOf(run, course) : [];
  const steps = [
    beginStep(course),
    ...callSteps(course, run),
    ...promised.outcomes.map((outcome) => changeStep(kind, outcome)),
    ...(run ? runSteps(run, spans) : []),
    ...endSteps(course, run),
    ...correctionSteps(course, corrections),
  ];
  return {
    kind,
    steps: steps.sort((a, b) => a.at - b.at),
    calendar: run?.target.calendar ?? null,
    zone: zoneOf(promised.terms, run),
    targetMs: run ? targetMs(run.target) : null,
    countedMs: spans.reduce((sum, span) => sum + (span.kind === 'counted' ? span.ms : 0), 0),
    warnings: run ? warningsOf(run, promised.terms) : [],
  };
}

function promisedTime(terms: ClockTerms, kind: ClockKind, severity: Severity): PromisedTime | null {
  const target = targetOf(terms, kind, severity);
  return target && { ms: targetMs(target), working: !isAroundTheClock(terms, target) };
}

function beginStep({ kind, cause, from: at, opened, terms, severity }: Course): ReceiptStep {
  const promise = promisedTime(terms, kind, severity);
  const { plan } = terms;
  if (cause !== 'opened') return { code: 'began', at, cause, severity, plan, promise };
  const { channel, followUp } = opened;
  return { code: 'sent', at, severity, channel, plan, promise, ...(followUp ? { followUp } : {}) };
}

function callSteps({ calls, call }: Course, run: Run | null): ReceiptStep[] {
  const counts = run?.startedBy === 'call' ? call : null;
  return calls.map(({ at, loggedAt }) => ({
    code: 'call',
    at,
    startedClock: at === counts,
    loggedAt: loggedAt !== null && loggedAt > at ? loggedAt : null,
  }));
}

/** Of calls where a call may start the clock; of answers where a qualified one ends it. */
function correctionSteps(course: Course, corrections: readonly Correction[]): ReceiptStep[] {
  const { kind, cause, from, answeredAt, endedAt } = course;
  const until = answeredAt ?? endedAt ?? Number.POSITIVE_INFINITY;
  return corrections.flatMap((correction): ReceiptStep[] => {
    if (correction.kind === 'call') {
      const { at, before, startedAt } = correction;
      return cause === 'opened' ? [{ code: 'call_corrected', at, before, startedAt }] : [];
    }
    const { at, answeredAt: given, qualified } = correction;
    const within = given > from && given <= until;
    const matters = kind === 'first_response' || (kind === 'next_answer' && within);
    return matters ? [{ code: 'answer_corrected', at, answeredAt: given, qualified }] : [];
  });
}

function changeStep(kind: ClockKind, outcome: ChangeOutcome): ReceiptStep {
  const { change, effect, dueAt } = outcome;
  const { at } = change;
  if (change.kind === 'terms_changed') {
    const { terms, cause = 'contract' } = change;
    return { code: 'terms_changed', at, cause, plan: terms.plan, effect, dueAt };
  }
  const promise = promisedTime(outcome.terms, kind, change.to);
  const { severityBefore } = outcome;
  return {
    code: 'severity_changed',
    at,
    severityBefore,
    severity: change.to,
    promise,
    effect,
    dueAt,
  };
}

function runSteps(run: Run, spans: readonly Span[]): ReceiptStep[] {
  const steps: ReceiptStep[] = [];
  if (run.startsAt > run.from) {
    steps.push({ code: 'waits', at: run.from, from: run.from, to: run.startsAt });
  }
  if (run.startedBy === 'opening') steps.push({ code: 'opening_started', at: run.startsAt });
  steps.push(...spans.map(spanStep));
  if (!run.paused) steps.push({ code: 'due', at: run.dueAt });
  return steps;
}

function spanStep(span: Span): ReceiptStep {
  if (span.kind === 'paused') {
    const { from, to, reason } = span;
    return { code: 'paused', at: from, from, to, reason };
  }
  const { from, to } = span;
  if (span.kind === 'counted') return { code: 'counted', at: from, from, to, ms: span.ms };
  return { code: 'not_counted', at: from, from, to, reason: span.reason, notes: span.notes };
}

function endSteps({ answeredAt, endedAt }: Course, run: Run | null): ReceiptStep[] {
  if (endedAt !== null) return [{ code: 'stopped', at: endedAt }];
  if (answeredAt === null) return [];
  return [{ code: 'answered', at: answeredAt, marginMs: run && run.dueAt - answeredAt }];
}

function zoneOf(terms: ClockTerms, run: Run | null): string {
  const opening = calendarOf(terms, terms.openingHours);
  for (const calendar of [run?.calendar ?? opening, opening]) {
    if (calendar.kind === 'working') return calendar.definition.zone;
  }
  return 'UTC';
}

/** Opening hours matter to a 24/7 run too: an unknown holiday would have asked for a call (`P3`, `P7`). */
function warningsOf(run: Run, terms: ClockTerms): ReceiptWarning[] {
  const counted = run.calendar;
  const read: [typeof counted, number][] = [[counted, run.dueAt]];
  if (counted.kind === 'always' && terms.offHoursStart === 'call') {
    read.push([calendarOf(terms, terms.openingHours), run.startsAt]);
  }
  return read.flatMap(([calendar, at]) => {
    const year = unconfirmedYear(calendar, at);
    return year === null ? [] : [{ code: 'yearUnconfirmed', calendar: calendar.id, year }];
  });
}
