import { hoursInWords } from '../calendars/hours-text.ts';
import { minutesInWords } from '../plans/minutes-text.ts';

interface Words {
  nothing: string;
  dayOff: string;
  /** What a calendar is called, by its id. */
  calendar: (id: string) => string;
}

/** A value of a difference as people read it. */
export function valueWords(path: string, value: string | null, words: Words): string {
  const isOfDay = /^(days|countryDays)\..*\.intervals$/.test(path);
  if (value === '' && isOfDay) return words.dayOff;
  if (value === null || value === '' || value === 'null') return words.nothing;
  if (isOfDay || path.startsWith('weekly.')) {
    return value
      .split(', ')
      .map((interval) => hoursInWords([interval]))
      .join(', ');
  }
  if (path.endsWith('.minutes')) return minutesInWords(Number(value));
  if (/(^openingHours|^coverage\.\d|\.calendar)$/.test(path)) return words.calendar(value);
  return value;
}
