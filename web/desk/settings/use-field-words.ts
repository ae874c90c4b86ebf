import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '../../../domain/calendar/index.ts';
import { languages } from '../../app/language.ts';
import type { Fault } from './faults.ts';
import { useDayWords } from './use-day-words.ts';

type Part = readonly string[];

/** What a path in a calendar, a plan or the names is about, as its field is called; empty for the thing as a whole. */
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
  const area = ([first, second]: Part): string =>
    joined(say(`settings:area.field.${first}`) || (first ?? ''), language(second));
  const product = ([first, ...rest]: Part): string => {
    if (first !== 'versions') return area([first ?? '', ...rest]);
    const { version, field, code } = versionPath(rest.join('.'));
    const what = field && say(`settings:product.field.${field}`);
    return joined(
      version ? t('product.version', { version }) : t('product.field.versions'),
      what,
      language(code),
    );
  };
  return (kind, path) => {
    const parts = path === '' ? [] : path.split('.');
    if (parts[0] === 'names') return joined(t('names.one'), language(parts[1]));
    return { calendar, plan, names: status, area, product }[kind](parts);
  };
}

const OF_VERSION =
  /^(.*)\.(version|phase|certified|recommendedUpdate)(?:\.(?:version|fixes(?:\.([^.]+))?))?$/;

/** A version's number has points itself: `12.4.0.912.recommendedUpdate.fixes.ru`. */
function versionPath(path: string): { version: string; field: string; code: string | undefined } {
  const [, version = path, field = '', code] = OF_VERSION.exec(path) ?? [];
  return { version, field, code };
}

const joined = (...words: string[]): string => words.filter(Boolean).join(', ');
