import { useTranslation } from 'react-i18next';
import type { SettingsDifference } from '../../../../api/settings.ts';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { calendarsOf, plansOf } from '../settings-draft.ts';
import tables from '../Tables.module.css';
import { useCalendarChoices } from '../use-calendar-choices.ts';
import { useFieldWords } from '../use-field-words.ts';
import { valueWords } from './value-words.ts';

/** What would be saved: each value before and after. */
export function Differences({ differences }: { differences: readonly SettingsDifference[] }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const { settings, draft } = useSettingsDesk();
  const field = useFieldWords();
  const thing = ({ what, id }: SettingsDifference): string => {
    const items = what === 'calendar' ? calendarsOf(settings, draft) : plansOf(settings, draft);
    const found = items.find((item) => item.id === id);
    if (what === 'status_name') return t('names.title');
    return found ? nameIn(found.names, i18n.language) : id;
  };
  const names = useCalendarChoices();
  const value = ({ path }: SettingsDifference, of: string | null): string =>
    valueWords(path, of, {
      nothing: '–',
      dayOff: t('day.off'),
      calendar: (id) => names.find((calendar) => calendar.value === id)?.label ?? id,
    });
  const where = ({ what, id, path }: SettingsDifference): string => {
    if (what === 'status_name') return field('names', path === '' ? id : `${id}.${path}`);
    return field(what === 'plan' ? 'plan' : 'calendar', path) || t('saving.whole');
  };
  return (
    <section aria-labelledby="differences">
      <h3 id="differences">{t('saving.differences')}</h3>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('saving.what')}</th>
            <th scope="col">{t('saving.value')}</th>
            <th scope="col">{t('saving.before')}</th>
            <th scope="col">{t('saving.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => (
            <tr key={`${each.what} ${each.id} ${each.path}`}>
              <th scope="row">{thing(each)}</th>
              <td data-label={t('saving.value')}>{where(each)}</td>
              <td data-label={t('saving.before')}>{value(each, each.before)}</td>
              <td data-label={t('saving.after')}>{value(each, each.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
