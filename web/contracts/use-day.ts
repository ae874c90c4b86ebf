import { useTranslation } from 'react-i18next';
import { useTimeFormat } from '../clock/reader.ts';

/** A local date in the reader's words; no zone may move it to the day before. */
export function useDay(): (day: string) => string {
  const { date } = useTimeFormat();
  return (day) => date(noon(day));
}

/** A month like `2027-03` in the reader's language: by itself, and as it stands behind a day, which some inflect. */
export function useMonth(): (month: string) => { month: string; monthOf: string } {
  const { i18n } = useTranslation();
  return (month) => {
    const at = noon(`${month}-01`);
    const make = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', month: 'long', ...options });
    const behindADay = make({ day: 'numeric' })
      .formatToParts(at)
      .find(({ type }) => type === 'month');
    const alone = make({}).format(at);
    return { month: alone, monthOf: behindADay?.value ?? alone };
  };
}

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
