import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../api/settings.ts';
import { nameIn } from '../../../domain/names.ts';
import { calendarsOf, plansOf, type SettingsDraft } from './settings-draft.ts';

/** What a draft changes, by the names that people know. */
export function useChangedNames(settings: Settings): (draft: SettingsDraft) => string[] {
  const { t, i18n } = useTranslation('settings');
  return (draft) => [
    ...calendarsOf(settings, draft)
      .filter(({ id }) => id in draft.calendars)
      .map(({ names }) => nameIn(names, i18n.language)),
    ...plansOf(settings, draft)
      .filter(({ id }) => id in draft.plans)
      .map(({ names }) => nameIn(names, i18n.language)),
    ...(['areas', 'phases', 'types', 'exclusions'] as const).flatMap((part) =>
      draft[part] ? [t(`form.${part}`)] : [],
    ),
    ...Object.entries(draft.products).map(([id, product]) => {
      const known = product ?? settings.products.products.find((saved) => saved.id === id);
      return known ? nameIn(known.names, i18n.language) : id;
    }),
    ...(draft.statusNames ? [t('names.title')] : []),
  ];
}
