import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../domain/names.ts';
import { useSettingsDesk } from './context.ts';
import { calendarsOf } from './settings-draft.ts';

/** Every calendar there is, those just added too, as the options of a field. */
export function useCalendarChoices(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const { settings, draft } = useSettingsDesk();
  return calendarsOf(settings, draft).map(({ id, names }) => ({
    value: id,
    label: nameIn(names, i18n.language),
  }));
}
