import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type Weekday } from '../../../domain/calendar/index.ts';

/** Local dates and weekdays in the reader's language, wherever they are. */
export function useDayWords() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    const make = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
      return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
    };
    const day = make({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
    const [longWeekday, longMonth] = [make({ weekday: 'long' }), make({ month: 'long' })];
    const shortMonth = make({ month: 'short' });
    const capital = (words: string) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
    return {
      /** "Wed, 4 Nov 2026"; the text itself where it is no date. */
      day: (date: string) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? day(date) : date),
      /** "Monday" */
      weekday: (of: Weekday) => capital(longWeekday(`2024-01-0${WEEKDAYS.indexOf(of) + 1}`)),
      /** 1 to 12: "Jan", "January" */
      month: (number: number) => capital(shortMonth(`2024-${String(number).padStart(2, '0')}-01`)),
      longMonth: (number: number) => longMonth(`2024-${String(number).padStart(2, '0')}-01`),
    };
  }, [i18n.language]);
}
