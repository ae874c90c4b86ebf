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

/** One day that differs from its weekday. No intervals: not worked. */
export interface ExceptionalDay {
  readonly intervals: readonly string[];
  readonly note?: Names;
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
  /** By local date, `2026-11-04`. */
  readonly days: { readonly [date: string]: ExceptionalDay };
  /** Years whose exceptional days the operator has confirmed. */
  readonly confirmedYears: readonly number[];
}

/** 24/7/365. */
export interface AlwaysDefinition {
  readonly id: string;
  readonly names: Names;
  readonly always: true;
}

export type CalendarDefinition = WorkingHoursDefinition | AlwaysDefinition;

/** A definition that cannot be used, in two halves for whoever tells it with a file and a line. */
export class CalendarError extends Error {
  override name = 'CalendarError';
  readonly expected: string;
  readonly found: string;

  constructor(expected: string, found: string) {
    super(`expected ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
  }
}
