import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Names, nameIn } from '../../../../domain/names.ts';
import products from '../products/Products.module.css';
import classes from '../Settings.module.css';

interface Props {
  label: string;
  hint?: string;
  items: readonly { id: string; names: Names }[];
  /** Ids, those too that are there no longer. */
  chosen: readonly string[];
  error?: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Beyond so many only the chosen ones stand there, and the rest is in a field that adds. */
const FEW = 10;

/** Any number of things, in the order in which they are chosen. */
export function SomeOf({ label, hint, items, chosen, error, onChange }: Props) {
  const { t, i18n } = useTranslation('products');
  const gone = chosen.filter((id) => !items.some((item) => item.id === id));
  const all = [
    ...items.map(({ id, names }) => ({ id, name: nameIn(names, i18n.language) || id })),
    ...gone.map((id) => ({ id, name: id })),
  ];
  const shown = all.length > FEW ? all.filter(({ id }) => chosen.includes(id)) : all;
  const others = all.filter((item) => !shown.includes(item));
  return (
    <>
      <fieldset className={products.checks}>
        <legend>{label}</legend>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, id]
                  : chosen.filter((other) => other !== id),
              )
            }
          />
        ))}
        {error && <p className={classes.foot}>{error}</p>}
        {hint && <p className={classes.foot}>{hint}</p>}
      </fieldset>
      {others.length > 0 && (
        <NativeSelect
          className={classes.narrow ?? ''}
          aria-label={t('addTo', { list: label })}
          value=""
          data={[
            { value: '', label: t('area.choose') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onChange([...chosen, event.currentTarget.value])}
        />
      )}
    </>
  );
}
