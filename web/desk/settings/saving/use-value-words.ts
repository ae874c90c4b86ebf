import { useTranslation } from 'react-i18next';
import { useCalendarChoices } from '../use-calendar-choices.ts';
import type { DifferenceRow } from './one-row-a-day.ts';
import { valueWords } from './value-words.ts';

/** What a difference says before or after, in the reader's words. */
export function useValueWords(): (
  row: DifferenceRow,
  value: string | null,
  note: string | null,
) => string {
  const { t } = useTranslation(['settings', 'common']);
  const names = useCalendarChoices();
  const codes: Readonly<Record<string, string>> = {
    true: t('saving.yes'),
    false: t('saving.no'),
    unlimited: t('plan.unlimited'),
    'start.call': t('plan.start.call'),
    'start.creation': t('plan.start.creation'),
    'clock.next_answer': t('common:clock.kind.next_answer'),
    'clock.regular_update': t('common:clock.kind.regular_update'),
    'clock.solution': t('common:clock.kind.solution'),
  };
  return ({ path }, of, note) => {
    const words = valueWords(path, of, {
      nothing: '–',
      dayOff: t('day.off'),
      calendar: (id) => names.find((calendar) => calendar.value === id)?.label ?? id,
      code: (key) => codes[key],
    });
    if (note === null) return words;
    return of === null ? note : `${words}, ${note}`;
  };
}
