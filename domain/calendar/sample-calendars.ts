import { type Calendar, compileCalendar } from './compile-calendar.ts';
import type { WorkingHoursDefinition } from './definition.ts';

const day = ['10:00-18:30'];

/** Monday to Friday at UTC+3 with a few days of 2026: for tests only. */
export const workingHours: WorkingHoursDefinition = {
  id: 'working-hours',
  names: { en: 'Working hours' },
  zone: '+03:00',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  days: {
    '2026-03-09': { intervals: [], note: { en: "Women's Day" } },
    '2026-11-03': { intervals: ['10:00-17:30'], note: { en: 'Shortened day' } },
    '2026-11-04': { intervals: [], note: { en: 'Unity Day' } },
    '2026-12-31': { intervals: [], note: { en: 'New Year holidays' } },
  },
  confirmedYears: [2026],
};

export function calendarWith(changes: Partial<WorkingHoursDefinition>): Calendar {
  return compileCalendar({ ...workingHours, ...changes });
}
