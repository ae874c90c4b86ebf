import {
  addWorking,
  type Calendar,
  compileCalendar,
  HOUR,
  isOpen,
} from '../../domain/calendar/index.ts';

/** When customers write: office hours of their own zone. */
export function officeHours(zone: string): Calendar {
  const day = ['09:00-18:00'];
  return compileCalendar({
    id: zone,
    names: { en: zone, ru: zone, es: zone },
    zone,
    weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
    days: {},
    confirmedYears: [],
  });
}

/** The latest instant (epoch ms) from which `worked` milliseconds of the calendar have passed by `until`. */
export function workedAgo(calendar: Calendar, until: number, worked: number): number {
  let [low, high] = [until - worked - 60 * 24 * HOUR, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (addWorking(calendar, middle, worked) <= until) low = middle;
    else high = middle;
  }
  return low;
}

export { addWorking, type Calendar, HOUR, isOpen };
export const MINUTE = 60_000;
export const DAY = 24 * HOUR;
