import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProductAreas } from '../../../api/catalogue.ts';
import { call } from '../../app/api.ts';
import classes from './NewContractPage.module.css';

interface Props {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** K2: which products the contract is for; all of them where none is chosen. */
export function CoveredProducts({ chosen, onChange }: Props) {
  const { t, i18n } = useTranslation('desk-companies');
  const products = useQuery({
    queryKey: ['products', i18n.language],
    queryFn: () => call<ProductAreas>('/api/products'),
  });
  // A product may stand in several areas.
  const offered = new Map(
    products.data?.areas.flatMap((area) => area.products).map(({ id, name }) => [id, name]),
  );
  if (offered.size === 0) return null;
  return (
    <details className={classes.folded} open={chosen.length > 0}>
      <summary>{t('form.products')}</summary>
      <fieldset className={classes.contacts} aria-label={t('form.products')}>
        <p className={classes.hint}>{t('form.productsHint')}</p>
        <div className={classes.members}>
          {[...offered].map(([id, name]) => {
            const checked = chosen.includes(id);
            return (
              <Checkbox
                key={id}
                checked={checked}
                label={name}
                onChange={() =>
                  onChange(checked ? chosen.filter((other) => other !== id) : [...chosen, id])
                }
              />
            );
          })}
        </div>
      </fieldset>
    </details>
  );
}
