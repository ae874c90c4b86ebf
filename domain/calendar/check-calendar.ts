import { type Calendar, compileCalendar, END_OF_TIME, FIRST_INSTANT } from './compile-calendar.ts';
import { type CalendarDefinition, CalendarError } from './definition.ts';
import { DAY } from './wall-time.ts';

const LONGEST_REST = 366 * DAY;

/**
 * Compiles a calendar that is about to be saved; one that was saved is never asked again. A calendar has no working
 * time where no weekday has hours, and where its exceptional days leave none for more than 366 days on end.
 * @throws CalendarError like compileCalendar, and for a rest that is too long
 */
export function checkCalendar(definition: CalendarDefinition): Calendar {
  const calendar = compileCalendar(definition);
  if (calendar.kind === 'always') return calendar;
  const { starts, ends } = calendar;
  for (let i = 0; i <= starts.length; i++) {
    const from = i === 0 ? FIRST_INSTANT : (ends[i - 1] ?? 0);
    const to = starts[i] ?? END_OF_TIME;
    if (to - from > LONGEST_REST) {
      const found = `none from ${dateOf(from)} to ${dateOf(to)}`;
      throw new CalendarError('no_working_time', 'working time in every year', found);
    }
  }
  return calendar;
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
