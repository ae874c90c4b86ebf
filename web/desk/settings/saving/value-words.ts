import { hoursInWords } from '../calendars/hours-text.ts';
import { minutesInWords } from '../plans/minutes-text.ts';

interface Words {
  nothing: string;
  dayOff: string;
  /** What a calendar is called, by its id. */
  calendar: (id: string) => string;
  /** Words for a code of ours: `clock.next_answer`, `start.call`, `yes`; undefined where it is no code. */
  code: (key: string) => string | undefined;
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
  if (path === 'firstWarning') return `${Math.round(Number(value) * 100)} %`;
  if (/(^openingHours|^coverage\.\d|\.calendar)$/.test(path)) return words.calendar(value);
  if (path.endsWith('.kind')) return words.code(`clock.${value}`) ?? value;
  if (path === 'offHoursStart') return words.code(`start.${value}`) ?? value;
  return words.code(value) ?? value;
}
