import type { Names } from '../names.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/**
 * One day that differs from its weekday. No intervals: not worked; others: a shortened day, or a day that is worked
 * though its weekday is not.
 */
export interface ExceptionalDay {
  readonly intervals: readonly string[];
  readonly note?: Names;
}

/** By local date, `2026-11-04`. */
export type ExceptionalDays = { readonly [date: string]: ExceptionalDay };

/** Whose public holidays count: codes of the country (ISO 3166, `DE`) and of a region in it. */
export interface HolidayCountry {
  readonly country: string;
  readonly region?: string;
}

/**
 * A business calendar as the operator writes it (`P1`).
 *
 * Intervals are wall-clock times of `zone`, `10:00-18:30`, half-open. One that ends at or before its
 * start (`22:00-06:00`) ends on the next day and belongs to the day on which it starts, so an
 * exceptional day never cuts the night shift that began the evening before.
 */
export interface WorkingHoursDefinition {
  readonly id: string;
  readonly names: Names;
  /** IANA name (`Europe/Berlin`) or fixed offset (`+03:00`). */
  readonly zone: string;
  readonly weekly: { readonly [day in Weekday]?: readonly string[] };
  readonly holidays?: HolidayCountry;
  /** The operator's own; they win over the country's. */
  readonly days: ExceptionalDays;
  /** Years whose exceptional days the operator has confirmed. */
  readonly confirmedYears: readonly number[];
  /**
   * The public holidays of the country as they were known when the catalogue's version was made, so that a later
   * library moves no promise (`P7`). Nobody writes them: a version carries them.
   */
  readonly countryDays?: ExceptionalDays;
}

/** 24/7/365. */
export interface AlwaysDefinition {
  readonly id: string;
  readonly names: Names;
  readonly always: true;
}

export type CalendarDefinition = WorkingHoursDefinition | AlwaysDefinition;

/** The exceptional days that count. */
export const exceptionalDays = ({ countryDays, days }: WorkingHoursDefinition): ExceptionalDays =>
  countryDays ? { ...countryDays, ...days } : days;

export type CalendarFault =
  | 'no_working_time'
  | 'bad_interval'
  | 'intervals_overlap'
  | 'bad_date'
  | 'unknown_zone';

/** A definition that cannot be used, in two halves for whoever tells it with a file and a line, and as a code. */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly code: CalendarFault;
  readonly expected: string;
  readonly found: string;

  constructor(code: CalendarFault, expected: string, found: string) {
    super(`expected ${expected}, found ${found}`);
    this.code = code;
    this.expected = expected;
    this.found = found;
  }
}
