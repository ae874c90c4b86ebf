import { type Calendar, nextOpening } from '../calendar/index.ts';
import type { Severity, Target } from '../plans/index.ts';
import type { Course } from './course.ts';
import { startOf } from './due-at.ts';
import { addCounted, type Pause } from './pauses.ts';
import { type ClockTerms, calendarOf, pausesWhileAwaiting, targetMs, targetOf } from './terms.ts';

/** One target counted from one beginning. */
export interface Run {
  readonly target: Target;
  /** The beginning or the change of severity it counts from. */
  readonly from: number;
  /** Later than `from` where a 24/7 clock waited for a call or the opening (`P3`). */
  readonly startsAt: number;
  readonly startedBy: 'creation' | 'call' | 'opening';
  /** While it is paused: when it would be due if it went on at once. */
  readonly dueAt: number;
  readonly paused: boolean;
  /** Where its target is counted. */
  readonly calendar: Calendar;
  /** What of that does not count. */
  readonly pauses: readonly Pause[];
}

/** Null where the severity has no target (`P2`). */
export function runFrom(
  course: Course,
  terms: ClockTerms,
  severity: Severity,
  from: number,
): Run | null {
  const target = targetOf(terms, course.kind, severity);
  if (!target) return null;
  const waits = course.cause === 'opened';
  const startsAt = waits ? startOf(terms, target, from, course.call) : from;
  const calendar = calendarOf(terms, target.calendar);
  const pauses = pausesOn(course, terms);
  const { at: dueAt, paused } = addCounted(calendar, startsAt, targetMs(target), pauses);
  const startedBy = waits ? whatStarted(terms, target, from, course.call) : 'creation';
  return { target, from, startsAt, startedBy, dueAt, paused, calendar, pauses };
}

/** The run of a clock as it began; by phone a 24/7 clock counts from the start of the call. */
export function runFromBeginning(
  course: Course,
  terms: ClockTerms,
  severity: Severity,
): Run | null {
  const { opened, from, cause } = course;
  const target = targetOf(terms, course.kind, severity);
  const byPhone = cause === 'opened' && opened.channel === 'phone' && opened.calledAt !== undefined;
  if (!target || !byPhone || !isAroundTheClock(terms, target)) {
    return runFrom(course, terms, severity, from);
  }
  return runFrom(course, terms, severity, Math.min(from, opened.calledAt));
}

/** `P6`: a solution that was none never counts; awaiting the customer counts unless the plan says otherwise. */
function pausesOn({ kind, pauses }: Course, terms: ClockTerms): readonly Pause[] {
  if (pauses.length === 0 || pausesWhileAwaiting(terms, kind)) return pauses;
  return pauses.filter(({ reason }) => reason === 'solution');
}

/** Of two runs the one that is due later; one that is paused may be as late as it likes. */
export function isLater(a: Run, b: Run): boolean {
  return a.paused === b.paused ? a.dueAt > b.dueAt : a.paused;
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
