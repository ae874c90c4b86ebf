import { addWorking, type Calendar, nextOpening } from '../calendar/index.ts';
import type { Severity, Target } from '../plans/index.ts';
import { startOf } from './due-at.ts';
import type { Opened } from './events.ts';
import { type ClockTerms, calendarOf, targetMs } from './terms.ts';

/** One target counted from one beginning. */
export interface Run {
  readonly target: Target;
  /** The creation or the change of severity it counts from. */
  readonly from: number;
  /** Later than `from` where a 24/7 clock waited for a call or the opening (`P3`). */
  readonly startsAt: number;
  readonly startedBy: 'creation' | 'call' | 'opening';
  readonly dueAt: number;
  /** Where its target is counted. */
  readonly calendar: Calendar;
}

/** Null where the severity has no target (`P2`). `call` is the start of the earliest call. */
export function runFrom(
  terms: ClockTerms,
  severity: Severity,
  from: number,
  call: number | null,
): Run | null {
  const target = terms.targets[severity];
  if (!target) return null;
  const startsAt = startOf(terms, target, from, call);
  const calendar = calendarOf(terms, target.calendar);
  const dueAt = addWorking(calendar, startsAt, targetMs(target));
  const startedBy = whatStarted(terms, target, from, call);
  return { target, from, startsAt, startedBy, dueAt, calendar };
}

/** The run of a request as it was opened; by phone a 24/7 clock counts from the start of the call. */
export function runFromOpening(
  terms: ClockTerms,
  severity: Severity,
  opened: Opened,
  call: number | null,
): Run | null {
  const target = terms.targets[severity];
  const byPhone = opened.channel === 'phone' && opened.calledAt !== undefined;
  if (!target || !byPhone || !isAroundTheClock(terms, target)) {
    return runFrom(terms, severity, opened.at, call);
  }
  return runFrom(terms, severity, Math.min(opened.at, opened.calledAt), call);
}

export function isAroundTheClock(terms: ClockTerms, target: Target): boolean {
  return calendarOf(terms, target.calendar).kind === 'always';
}

function whatStarted(
  terms: ClockTerms,
  target: Target,
  from: number,
  call: number | null,
): Run['startedBy'] {
  if (!isAroundTheClock(terms, target) || terms.offHoursStart === 'creation') return 'creation';
  const opening = nextOpening(calendarOf(terms, terms.openingHours), from);
  if (opening === from) return 'creation';
  return call !== null && call < opening ? 'call' : 'opening';
}
