import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { areasOf, productsOf } from '../settings-draft.ts';
import { AreaForm } from './AreaForm.tsx';
import { areaIcons } from './area-icons.ts';
import { OrderedCard } from './OrderedCard.tsx';

/** R2: what customers choose first, in the order of the form. */
export function AreasCard() {
  const { t, i18n } = useTranslation('products');
  const { settings, draft, changeForm } = useSettingsDesk();
  const products = new Map(productsOf(settings, draft).map(({ id, names }) => [id, names]));
  const nameOf = (id: string) => nameIn(products.get(id) ?? { en: id }, i18n.language);
  return (
    <OrderedCard
      kind="area"
      hint={t('area.hint')}
      things={areasOf(settings, draft)}
      look={({ id, icon, names, products: offered }) => {
        const Icon = areaIcons[icon];
        return {
          name: nameIn(names, i18n.language) || id,
          detail: offered.map(nameOf).join(', ') || t('area.empty'),
          icon: <Icon size={20} stroke={1.75} aria-hidden="true" />,
        };
      }}
      create={(id, name) => ({
        id,
        icon: 'workstations' as const,
        names: { en: name },
        products: [],
      })}
      onChange={(areas) => changeForm({ areas })}
    >
      {(area, change) => <AreaForm area={area} nameOf={nameOf} onChange={change} />}
    </OrderedCard>
  );
}
