import { addWorking, nextOpening } from '../calendar/index.ts';
import type { Severity, Target } from '../plans/index.ts';
import { type ClockTerms, calendarOf, targetMs } from './terms.ts';

/**
 * When a qualified answer is due, epoch ms, or null where nothing is promised (`P2`, `P3`).
 * The quick way for a request that is only opened and perhaps called about; replayClock gives the
 * same for it. It knows no channel: a request created by phone goes through replayClock.
 * @throws RangeError outside 1970–2100 or for an unknown calendar
 */
export function dueAt(
  terms: ClockTerms,
  severity: Severity,
  createdAt: number,
  calledAt: number | null,
): number | null {
  const target = terms.targets[severity];
  if (!target) return null;
  const start = startOf(terms, target, createdAt, calledAt);
  return addWorking(calendarOf(terms, target.calendar), start, targetMs(target));
}

/**
 * `P3`: a 24/7 clock starts at max(creation, min(start of the call, next opening)); a call never moves
 * a clock on working hours.
 */
export function startOf(
  terms: ClockTerms,
  target: Target,
  createdAt: number,
  calledAt: number | null,
): number {
  const guaranteedAroundTheClock = calendarOf(terms, target.calendar).kind === 'always';
  if (!guaranteedAroundTheClock || terms.offHoursStart === 'creation') return createdAt;
  if (calledAt !== null && calledAt <= createdAt) return createdAt;
  const opening = nextOpening(calendarOf(terms, terms.openingHours), createdAt);
  return calledAt === null ? opening : Math.min(calledAt, opening);
}
