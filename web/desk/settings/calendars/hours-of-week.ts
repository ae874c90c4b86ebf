import {
  CalendarError,
  HOUR,
  parseIntervals,
  WEEKDAYS,
  type Weekday,
} from '../../../../domain/calendar/index.ts';
import type { WorkingHours } from './year-days.ts';

/** A part of a day, 0 to 1. */
export interface Band {
  from: number;
  to: number;
}

const DAY = 24 * HOUR;

/** What is worked of each weekday, the end of a night shift on the day after; of hours that are no hours, nothing. */
export function hoursOfWeek(weekly: WorkingHours['weekly']): Record<Weekday, Band[]> {
  const week = WEEKDAYS.map((day) => [day, [] as Band[]] as const);
  WEEKDAYS.forEach((day, position) => {
    for (const { from, to } of parsed(weekly[day] ?? [])) {
      week[position]?.[1].push({ from: from / DAY, to: Math.min(to / DAY, 1) });
      if (to > DAY) week[(position + 1) % 7]?.[1].unshift({ from: 0, to: to / DAY - 1 });
    }
  });
  return Object.fromEntries(week) as Record<Weekday, Band[]>;
}

function parsed(hours: readonly string[]) {
  try {
    return parseIntervals(hours);
  } catch (error) {
    if (error instanceof CalendarError) return [];
    throw error;
  }
}
