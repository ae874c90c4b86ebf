import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '../../../domain/calendar/index.ts';
import { languages } from '../../app/language.ts';
import type { Fault } from './faults.ts';
import { useDayWords } from './use-day-words.ts';
import { useFormWords } from './use-form-words.ts';

type Part = readonly string[];

/** What a path in a calendar, a plan, the names or the form is about, as its field is called; empty for the thing as a whole. */
export function useFieldWords(): (kind: Fault['kind'], path: string) => string {
  const { t, i18n } = useTranslation(['settings', 'common']);
  // Paths come from the server: what we have no words for is shown as it is.
  const say = (key: string) => (i18n.exists(key) ? i18n.t(key as 'retry') : '');
  const { day, weekday } = useDayWords();
  const language = (code: string | undefined) =>
    languages.find((each) => each.code === code)?.name ?? '';
  const severity = (of: string | undefined) => say(`common:severity.${of}`);
  const calendar = ([first, second, third, fourth]: Part): string => {
    const known = WEEKDAYS.find((each) => each === second);
    if (first === 'weekly') return known ? weekday(known) : t('calendar.week');
    if ((first === 'days' || first === 'countryDays') && second) {
      return joined(day(second), third === 'note' ? t('day.note') : '', language(fourth));
    }
    return say(`settings:calendar.field.${first}`) || (first ?? '');
  };
  const plan = ([first, second, third, fourth, fifth]: Part): string => {
    if (first === 'targets' || first === 'coverage') {
      const what = third === 'calendar' ? t('plan.field.calendar') : '';
      return joined(say(`settings:plan.field.${first}`), severity(second), what);
    }
    if (first === 'moreClocks') {
      if (third === 'pausesWhileAwaiting') return t('plan.pauses');
      const what = fifth === 'calendar' ? t('plan.field.calendar') : '';
      return joined(t('plan.moreClocks'), severity(fourth ?? third), what);
    }
    return joined(
      say(`settings:plan.field.${first}`) || (first ?? ''),
      say(`settings:plan.field.${second}`),
    );
  };
  const status = ([code, name]: Part): string =>
    joined(say(`common:status.${code}`), language(name));
  const { place } = useFormWords();
  return (kind, path) => {
    const parts = path === '' ? [] : path.split('.');
    if (parts[0] === 'names') return joined(t('names.one'), language(parts[1]));
    if (kind === 'calendar') return calendar(parts);
    if (kind === 'plan') return plan(parts);
    return kind === 'names' ? status(parts) : place(path);
  };
}

const joined = (...words: string[]): string => words.filter(Boolean).join(', ');
