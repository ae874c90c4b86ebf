import { type CalendarSpan, intervalsBetween, unconfirmedYear } from '../calendar/index.ts';
import type { Severity } from '../plans/index.ts';
import { earliestCall, type Facts } from './facts.ts';
import type { ChangeOutcome, Promised } from './promise.ts';
import type { PromisedTime, Receipt, ReceiptStep, ReceiptWarning } from './receipt.ts';
import { isAroundTheClock, type Run } from './run.ts';
import { type ClockTerms, calendarOf, targetMs } from './terms.ts';

/** `terms` are those the request was opened on. */
export function makeReceipt(facts: Facts, terms: ClockTerms, promised: Promised): Receipt {
  const { run } = promised;
  const spans = run ? countedSpans(run, facts) : [];
  const steps = [
    sentStep(facts, terms),
    ...callSteps(facts, run),
    ...promised.outcomes.map(changeStep),
    ...(run ? runSteps(run, spans) : []),
    ...endSteps(facts, run),
  ];
  return {
    steps: steps.sort((a, b) => a.at - b.at),
    calendar: run?.target.calendar ?? null,
    zone: zoneOf(promised.terms, run),
    targetMs: run ? targetMs(run.target) : null,
    countedMs: spans.reduce((sum, span) => sum + (span.kind === 'counted' ? span.ms : 0), 0),
    warnings: run ? warningsOf(run, promised.terms) : [],
  };
}

function countedSpans(run: Run, facts: Facts): CalendarSpan[] {
  const until = Math.min(run.dueAt, facts.answeredAt ?? facts.endedAt ?? run.dueAt);
  return intervalsBetween(run.calendar, run.startsAt, until);
}

function promisedTime(terms: ClockTerms, severity: Severity): PromisedTime | null {
  const target = terms.targets[severity];
  return target && { ms: targetMs(target), working: !isAroundTheClock(terms, target) };
}

function sentStep({ opened }: Facts, terms: ClockTerms): ReceiptStep {
  const { at, severity, channel } = opened;
  const promise = promisedTime(terms, severity);
  return { code: 'sent', at, severity, channel, plan: terms.plan, promise };
}

function callSteps(facts: Facts, run: Run | null): ReceiptStep[] {
  const counts = run?.startedBy === 'call' ? earliestCall(facts) : null;
  return facts.calls.map((at) => ({ code: 'call', at, startedClock: at === counts }));
}

function changeStep(outcome: ChangeOutcome): ReceiptStep {
  const { change, effect, dueAt } = outcome;
  const { at } = change;
  if (change.kind === 'terms_changed') {
    return { code: 'terms_changed', at, plan: change.terms.plan, effect, dueAt };
  }
  const promise = promisedTime(outcome.terms, change.to);
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

function runSteps(run: Run, spans: readonly CalendarSpan[]): ReceiptStep[] {
  const steps: ReceiptStep[] = [];
  if (run.startsAt > run.from) {
    steps.push({ code: 'waits', at: run.from, from: run.from, to: run.startsAt });
  }
  if (run.startedBy === 'opening') steps.push({ code: 'opening_started', at: run.startsAt });
  steps.push(...spans.map(spanStep));
  steps.push({ code: 'due', at: run.dueAt });
  return steps;
}

function spanStep(span: CalendarSpan): ReceiptStep {
  const { from, to } = span;
  if (span.kind === 'counted') return { code: 'counted', at: from, from, to, ms: span.ms };
  return { code: 'not_counted', at: from, from, to, reason: span.reason, notes: span.notes };
}

function endSteps({ answeredAt, endedAt }: Facts, run: Run | null): ReceiptStep[] {
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
