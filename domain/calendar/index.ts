export { checkCalendar } from './check-calendar.ts';
export {
  type AlwaysOpen,
  type Calendar,
  compileCalendar,
  compileCalendars,
  END_OF_TIME,
  FIRST_INSTANT,
  type WorkingHours,
} from './compile-calendar.ts';
export { unconfirmedYear } from './confirmed-years.ts';
export {
  type AlwaysDefinition,
  type CalendarDefinition,
  CalendarError,
  type CalendarFault,
  type ExceptionalDay,
  type ExceptionalDays,
  type HolidayCountry,
  WEEKDAYS,
  type Weekday,
  type WorkingHoursDefinition,
} from './definition.ts';
export { formatInstant, parseInstant } from './instant.ts';
export { type CalendarSpan, type GapReason, intervalsBetween } from './intervals-between.ts';
export { HOUR, MINUTE, parseDate, parseIntervals } from './wall-time.ts';
export { type WeekdayHours, weeklyHours } from './weekly-hours.ts';
export { addWorking, isOpen, nextOpening, workingBetween } from './working-time.ts';
export { checkZone } from './zone.ts';
