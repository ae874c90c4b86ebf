import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { useSettingsDesk } from '../context.ts';
import settingsClasses from '../Settings.module.css';
import { areasOf, productsOf } from '../settings-draft.ts';
import { AreaForm } from './AreaForm.tsx';
import { areaIcons } from './area-icons.ts';
import { CardHead } from './CardHead.tsx';
import { moved } from './edit-products.ts';
import { NewThing } from './NewThing.tsx';
import { OrderedList } from './OrderedList.tsx';

/** R2: what customers choose first, in the order of the form. */
export function AreasCard() {
  const { t, i18n } = useTranslation(['products', 'common']);
  const { settings, draft, faults, changeForm } = useSettingsDesk();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const areas = areasOf(settings, draft);
  const products = new Map(productsOf(settings, draft).map(({ id, names }) => [id, names]));
  const nameOf = (id: string) => nameIn(products.get(id) ?? { en: id }, i18n.language);
  const items = areas.map((area) => {
    const Icon = areaIcons[area.icon];
    return {
      id: area.id,
      name: nameIn(area.names, i18n.language) || area.id,
      detail: area.products.map(nameOf).join(', ') || t('area.empty'),
      icon: <Icon size={20} stroke={1.75} aria-hidden="true" />,
      wrong: faults.some(({ kind, id }) => kind === 'area' && id === area.id),
    };
  });
  return (
    <Card aria-labelledby="areas">
      <CardPart className={settingsClasses.form ?? ''}>
        <CardHead
          id="areas"
          title={t('area.title')}
          add={t('area.new')}
          onAdd={() => setAdding(true)}
        />
        <p className={settingsClasses.hint}>{t('area.hint')}</p>
        <OrderedList
          key={added}
          label={t('area.title')}
          items={items}
          first={added}
          onMove={(from, to) => changeForm({ areas: moved(areas, from, to) })}
          onRemove={(gone) => changeForm({ areas: areas.filter(({ id }) => id !== gone) })}
        >
          {(open) => {
            const area = areas.find(({ id }) => id === open);
            if (!area) return null;
            const change = (changed: typeof area) =>
              changeForm({ areas: areas.map((each) => (each.id === open ? changed : each)) });
            return <AreaForm area={area} nameOf={nameOf} onChange={change} />;
          }}
        </OrderedList>
        <Dialog
          opened={adding}
          onClose={() => setAdding(false)}
          title={t('area.new')}
          closeLabel={t('common:close')}
        >
          <NewThing
            label={t('area.name')}
            submit={t('area.add')}
            taken={areas.map(({ id }) => id)}
            onAdd={({ id, name }) => {
              const area = { id, icon: 'workstations' as const, names: { en: name }, products: [] };
              changeForm({ areas: [...areas, area] });
              setAdding(false);
              setAdded(id);
            }}
          />
        </Dialog>
      </CardPart>
    </Card>
  );
}
