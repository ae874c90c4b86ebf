import type { ContractDates } from './contract-year.ts';

/** Before so many days of a contract year have passed, a pace says nothing. */
const PACE_AFTER_DAYS = 30;

/** Where the use of a quota leads: so many left in the year's last month, or none from a month on. */
export interface Pace {
  code: 'left' | 'none_from';
  /** Whole incidents, rounded; 0 where none is left. */
  left: number;
  /** Like `2027-03`. */
  month: string;
}

export interface PaceFacts {
  /** Incidents taken in this contract year and not returned. */
  used: number;
  /** Null means unlimited. */
  left: number | null;
  /** A local date within the year. */
  today: string;
}

/**
 * Goes on as it went: incidents used so far, over the days of the contract year that have begun. Null where there is
 * nothing to say: unlimited, none used, none left, or too early.
 */
export function paceOf(year: ContractDates, { used, left, today }: PaceFacts): Pace | null {
  const passed = daysOf({ startsOn: year.startsOn, endsOn: today });
  if (left === null || left <= 0 || used <= 0 || passed < PACE_AFTER_DAYS) return null;
  const allowed = used + left;
  const lastTakenOnDay = Math.ceil((allowed * passed) / used);
  const days = daysOf(year);
  if (lastTakenOnDay <= days) {
    const day = Temporal.PlainDate.from(year.startsOn).add({ days: lastTakenOnDay - 1 });
    return { code: 'none_from', left: 0, month: monthOf(day.toString()) };
  }
  const atTheEnd = Math.round(allowed - (used * days) / passed);
  return { code: 'left', left: atTheEnd, month: monthOf(year.endsOn) };
}

/** Both ends counted. */
const daysOf = ({ startsOn, endsOn }: ContractDates): number =>
  Temporal.PlainDate.from(startsOn).until(endsOn).days + 1;

const monthOf = (day: string): string => day.slice(0, 7);
