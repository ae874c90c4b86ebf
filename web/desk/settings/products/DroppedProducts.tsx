import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { areasOf } from '../settings-draft.ts';
import { broughtBack } from './edit-products.ts';
import classes from './Products.module.css';

/** What is taken out and not saved, with the way back: to its areas, too. */
export function DroppedProducts() {
  const { t } = useTranslation('products');
  const { settings, draft } = useSettingsDesk();
  const dropped = settings.products.products.filter(({ id }) => draft.products[id] === null);
  if (dropped.length === 0) return null;
  return (
    <section aria-label={t('dropped.title')}>
      <h3>{t('dropped.title')}</h3>
      <ul className={classes.list}>
        {dropped.map((product) => (
          <Dropped key={product.id} product={product} />
        ))}
      </ul>
    </section>
  );
}

type Product = ReturnType<typeof useSettingsDesk>['settings']['products']['products'][number];

function Dropped({ product }: { product: Product }) {
  const { t, i18n } = useTranslation('products');
  const { settings, draft, changeForm } = useSettingsDesk();
  const fault = useFaultAt('product', product.id)('');
  const name = nameIn(product.names, i18n.language);
  const bringBack = () =>
    changeForm({
      products: { [product.id]: product },
      areas: broughtBack(areasOf(settings, draft), settings.products.areas, product.id),
    });
  return (
    <li className={`${classes.row} ${classes.plain}`}>
      <span className={classes.what}>
        <span className={classes.name}>{name}</span>
        {fault && <span className={classes.wrong}>{fault}</span>}
      </span>
      <Button
        size="xs"
        variant="default"
        aria-label={t('dropped.backNamed', { name })}
        onClick={bringBack}
      >
        {t('dropped.back')}
      </Button>
    </li>
  );
}
