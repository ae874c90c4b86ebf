import type { Calendar } from '../calendar/index.ts';
import type { OffHoursStart, Plan, Target, Targets } from '../plans/index.ts';

/** What a request pins of its contract's plan, so that later editions of the plan do not move it (`P7`). */
export interface ClockTerms {
  readonly plan: string;
  readonly offHoursStart: OffHoursStart;
  /** Calendar id. */
  readonly openingHours: string;
  readonly targets: Targets;
  readonly firstWarning: number;
}

/** Compiled calendars by id. */
export type Calendars = ReadonlyMap<string, Calendar>;

export function clockTerms(plan: Plan): ClockTerms {
  const { id, offHoursStart, openingHours, targets, firstWarning } = plan;
  return { plan: id, offHoursStart, openingHours, targets, firstWarning };
}

/** @throws RangeError for an id that is not among the calendars */
export function calendarOf(calendars: Calendars, id: string): Calendar {
  const calendar = calendars.get(id);
  if (!calendar) throw new RangeError(`there is no calendar "${id}"`);
  return calendar;
}

export function targetMs(target: Target): number {
  return target.minutes * 60_000;
}
