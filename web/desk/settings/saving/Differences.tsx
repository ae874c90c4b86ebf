import { useTranslation } from 'react-i18next';
import type { SettingsDifference } from '../../../../api/settings.ts';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { calendarsOf, plansOf } from '../settings-draft.ts';
import tables from '../Tables.module.css';
import { useFieldWords } from '../use-field-words.ts';
import { useFormWords } from '../use-form-words.ts';
import { type DifferenceRow, oneRowADay } from './one-row-a-day.ts';
import { useValueWords } from './use-value-words.ts';

const FORM = ['area', 'product', 'life_cycle', 'request_type', 'exclusion'];

/** What would be saved: each value before and after. */
export function Differences({ differences }: { differences: readonly SettingsDifference[] }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const { settings, draft } = useSettingsDesk();
  const field = useFieldWords();
  const form = useFormWords();
  const isOfForm = ({ what }: SettingsDifference) => FORM.includes(what);
  const thing = (each: SettingsDifference): string => {
    const { what, id } = each;
    if (isOfForm(each)) return form.thing(each);
    const items = what === 'calendar' ? calendarsOf(settings, draft) : plansOf(settings, draft);
    const found = items.find((item) => item.id === id);
    if (what === 'status_name') return t('names.title');
    return found ? nameIn(found.names, i18n.language) : id;
  };
  const words = useValueWords();
  const value = (each: DifferenceRow, of: string | null, note: string | null): string => {
    const said = isOfForm(each) && of ? form.value(each, of) : of;
    // What has a name of its own is not read as a code once more.
    return said === of ? words(each, of, note) : (said ?? '');
  };
  const where = (each: SettingsDifference): string => {
    const { what, id, path } = each;
    if (isOfForm(each)) return path === '' ? t('saving.whole') : form.place(path);
    if (what === 'status_name') return field('names', path === '' ? id : `${id}.${path}`);
    return field(what === 'plan' ? 'plan' : 'calendar', path) || t('saving.whole');
  };
  // A list that was empty is told by what is in it now.
  const rows = oneRowADay(differences, i18n.language).filter(
    (each) =>
      each.path === '' ||
      value(each, each.before, each.noteBefore) !== value(each, each.after, each.noteAfter),
  );
  return (
    <section aria-labelledby="differences">
      <h3 id="differences">{t('saving.differences')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too. */}
      <section className={tables.long} tabIndex={0} aria-label={t('saving.value')}>
        <table className={tables.table}>
          <thead className={tables.head}>
            <tr>
              <th scope="col">{t('saving.what')}</th>
              <th scope="col">{t('saving.value')}</th>
              <th scope="col">{t('saving.before')}</th>
              <th scope="col">{t('saving.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((each) => (
              <tr key={`${each.what} ${each.id} ${each.path}`}>
                <th scope="row">{thing(each)}</th>
                <td data-label={t('saving.value')}>{where(each)}</td>
                <td data-label={t('saving.before')}>{value(each, each.before, each.noteBefore)}</td>
                <td data-label={t('saving.after')}>{value(each, each.after, each.noteAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
