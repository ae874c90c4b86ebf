import { HOUR, MINUTE } from '../calendar/index.ts';

/** A translator of `locales/<language>/<namespace>.json`, such as i18next's `t`. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

/**
 * "6 working hours", "2 hours", "1 hour 30 minutes". Whole hours of working time are called so; their
 * minutes and seconds are plain, or "1 working hour 30 working minutes" would have to be read twice.
 */
export function describeDuration(t: Translate, ms: number, working = false): string {
  const total = Math.round(ms / 1000);
  const hours = Math.floor(total / (HOUR / 1000));
  const minutes = Math.floor(total / (MINUTE / 1000)) % 60;
  const seconds = total % 60;
  const words: string[] = [];
  if (hours > 0) words.push(t(working ? 'time:workingHours' : 'time:hours', { count: hours }));
  if (minutes > 0) {
    const key = working && hours === 0 ? 'time:workingMinutes' : 'time:minutes';
    words.push(t(key, { count: minutes }));
  }
  if (seconds > 0 || words.length === 0) words.push(t('time:seconds', { count: seconds }));
  return words.join(' ');
}
