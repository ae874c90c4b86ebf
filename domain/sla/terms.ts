import type { Calendar } from '../calendar/index.ts';
import {
  MORE_CLOCK_KINDS,
  type MoreClock,
  type OffHoursStart,
  type Plan,
  type Severity,
  type Target,
  type Targets,
} from '../plans/index.ts';

/** What is promised: the first qualified answer, and what else a plan adds (`P5`, `P6`). */
export const CLOCK_KINDS = ['first_response', ...MORE_CLOCK_KINDS] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** What a request pins of its contract's plan, so that later editions of the plan do not move it (`P7`). Plain JSON. */
export interface PinnedTerms {
  readonly plan: string;
  readonly offHoursStart: OffHoursStart;
  /** Calendar id. */
  readonly openingHours: string;
  readonly targets: Targets;
  readonly firstWarning: number;
  /** What is promised besides the first qualified answer (`P6`). */
  readonly moreClocks?: readonly MoreClock[];
}

/** Pinned terms with the calendars they are counted on: those of the catalogue edition that was pinned too. */
export interface ClockTerms extends PinnedTerms {
  readonly calendars: Calendars;
}

/** Compiled calendars by id. */
export type Calendars = ReadonlyMap<string, Calendar>;

export function pinnedTerms(plan: Plan): PinnedTerms {
  const { id, offHoursStart, openingHours, targets, firstWarning, moreClocks } = plan;
  return { plan: id, offHoursStart, openingHours, targets, firstWarning, moreClocks };
}

export const clockTerms = (plan: Plan, calendars: Calendars): ClockTerms => ({
  ...pinnedTerms(plan),
  calendars,
});

/** @throws RangeError for an id that is not among the calendars */
export function calendarOf({ calendars }: Pick<ClockTerms, 'calendars'>, id: string): Calendar {
  const calendar = calendars.get(id);
  if (!calendar) throw new RangeError(`there is no calendar "${id}"`);
  return calendar;
}

export function targetMs(target: Target): number {
  return target.minutes * 60_000;
}

/** Null: nothing is promised. */
export function targetOf(terms: PinnedTerms, kind: ClockKind, severity: Severity): Target | null {
  if (kind === 'first_response') return terms.targets[severity];
  return moreClock(terms, kind)?.targets[severity] ?? null;
}

export function pausesWhileAwaiting(terms: PinnedTerms, kind: ClockKind): boolean {
  return moreClock(terms, kind)?.pausesWhileAwaiting ?? false;
}

const moreClock = ({ moreClocks }: PinnedTerms, kind: ClockKind): MoreClock | undefined =>
  moreClocks?.find((clock) => clock.kind === kind);
