import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaSettings, ProductSettings } from '../../../../api/settings-content.ts';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { areasOf } from '../settings-draft.ts';
import { offered } from './edit-products.ts';
import { NewThing } from './NewThing.tsx';
import classes from './Products.module.css';

interface Props {
  onAdd: (product: ProductSettings, areas: readonly AreaSettings[]) => void;
}

/** A product begins with a name, its first version and where it is offered. */
export function NewProduct({ onAdd }: Props) {
  const { t, i18n } = useTranslation('products');
  const { settings, draft } = useSettingsDesk();
  const [version, setVersion] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const areas = areasOf(settings, draft);
  // A dropped one's id is its own until the version without it is saved.
  const taken = [...settings.products.products.map(({ id }) => id), ...Object.keys(draft.products)];
  return (
    <NewThing
      label={t('product.name')}
      submit={t('product.add')}
      taken={taken}
      onAdd={({ id, name }) => {
        setTried(true);
        if (version.trim() === '') return;
        const first = { version: version.trim(), phase: 'full' as const, certified: false };
        onAdd(
          { id, names: { en: name }, versions: [first] },
          chosen.reduce<readonly AreaSettings[]>(
            (all, area) => offered(all, area, id, true),
            areas,
          ),
        );
      }}
    >
      <TextInput
        label={t('version.first')}
        maxLength={100}
        value={version}
        error={tried && version.trim() === '' && t('version.needed')}
        onChange={(event) => setVersion(event.currentTarget.value)}
      />
      <fieldset className={classes.checks}>
        <legend>{t('product.areas')}</legend>
        {areas.map(({ id, names }) => (
          <Checkbox
            key={id}
            label={nameIn(names, i18n.language)}
            checked={chosen.includes(id)}
            onChange={(event) =>
              setChosen(
                event.currentTarget.checked
                  ? [...chosen, id]
                  : chosen.filter((other) => other !== id),
              )
            }
          />
        ))}
      </fieldset>
    </NewThing>
  );
}
