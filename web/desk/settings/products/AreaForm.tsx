import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AreaSettings } from '../../../../api/settings-content.ts';
import { AREA_ICONS } from '../../../../domain/products/index.ts';
import { moved } from '../../../design/moved.ts';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import { NamesFields } from '../NamesFields.tsx';
import settingsClasses from '../Settings.module.css';
import { productsOf } from '../settings-draft.ts';
import { OrderedList } from './OrderedList.tsx';

interface Props {
  area: AreaSettings;
  nameOf: (productId: string) => string;
  onChange: (area: AreaSettings) => void;
}

/** What an area is called, its icon, and which products it offers in which order. */
export function AreaForm({ area, nameOf, onChange }: Props) {
  const { t } = useTranslation('products');
  const { settings, draft } = useSettingsDesk();
  const fault = useFaultAt('area', area.id);
  const { products } = area;
  const others = productsOf(settings, draft).filter(({ id }) => !products.includes(id));
  return (
    <>
      <FaultsOf kind="area" id={area.id} />
      <NamesFields
        label={t('area.name')}
        names={area.names}
        error={fault('names')}
        onChange={(names) => onChange({ ...area, names })}
      />
      <NativeSelect
        className={settingsClasses.narrow ?? ''}
        label={t('field.icon')}
        value={area.icon}
        data={AREA_ICONS.map((icon) => ({ value: icon, label: t(`area.icon.${icon}`) }))}
        onChange={(event) => {
          const icon = AREA_ICONS.find((each) => each === event.currentTarget.value);
          if (icon) onChange({ ...area, icon });
        }}
      />
      <section aria-label={t('area.products')}>
        <h3>{t('area.products')}</h3>
        <OrderedList
          label={t('area.products')}
          items={products.map((id) => ({ id, name: nameOf(id) }))}
          onMove={(from, to) => onChange({ ...area, products: moved(products, from, to) })}
          onRemove={(gone) => onChange({ ...area, products: products.filter((id) => id !== gone) })}
        />
      </section>
      {others.length > 0 && (
        <NativeSelect
          className={settingsClasses.narrow ?? ''}
          label={t('area.offer')}
          value=""
          data={[
            { value: '', label: t('area.choose') },
            ...others.map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
          onChange={(event) =>
            onChange({ ...area, products: [...products, event.currentTarget.value] })
          }
        />
      )}
    </>
  );
}
