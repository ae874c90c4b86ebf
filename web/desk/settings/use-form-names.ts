import { useTranslation } from 'react-i18next';
import { type Names, nameIn } from '../../../domain/names.ts';
import { useSettingsDesk } from './context.ts';
import { areasOf, plansOf, productsOf, supportOf } from './settings-draft.ts';

/**
 * The name of something that the form's parts refer to, by the field that refers to it and its id, also of what is
 * dropped; the id itself where the field refers to nothing.
 */
export function useFormNames(): (field: string, id: string) => string {
  const { i18n } = useTranslation();
  const { settings, draft } = useSettingsDesk();
  const now = supportOf(settings, draft);
  const types = [...now.types, ...settings.support.types];
  const named: Readonly<Record<string, readonly { id: string; names: Names }[]>> = {
    areas: [...areasOf(settings, draft), ...settings.products.areas],
    products: [...productsOf(settings, draft), ...settings.products.products],
    types,
    subtypes: types.flatMap(({ subtypes }) => subtypes),
    exclusion: [...now.exclusions, ...settings.support.exclusions],
    liftedBy: plansOf(settings, draft),
    link: settings.links,
    category: settings.categories,
  };
  return (field, id) => {
    const found = named[field]?.find((each) => each.id === id);
    return (found && nameIn(found.names, i18n.language)) || id;
  };
}
