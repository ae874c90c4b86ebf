import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { matches } from '../../../design/pick-match.ts';
import { useSettingsDesk } from '../context.ts';
import settingsClasses from '../Settings.module.css';
import { productsOf } from '../settings-draft.ts';
import { CardHead } from './CardHead.tsx';
import { DroppedProducts } from './DroppedProducts.tsx';
import { NewProduct } from './NewProduct.tsx';
import classes from './Products.module.css';
import { ProductTable } from './ProductTable.tsx';

/** Beyond so many there is a field to find one by typing. */
const FEW = 8;
/** So many are shown until one asks for all. */
const SHOWN = 25;

/** Every product with its newest version, also those that no area offers. */
export function ProductsCard() {
  const { t, i18n } = useTranslation(['products', 'common']);
  const { settings, draft, changeForm } = useSettingsDesk();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const products = productsOf(settings, draft);
  const found = products.filter(({ id, names }) =>
    matches(`${nameIn(names, i18n.language)} ${id}`, typed),
  );
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <Card aria-labelledby="products">
      <CardPart className={settingsClasses.form ?? ''}>
        <CardHead
          id="products"
          title={t('product.title')}
          add={t('product.new')}
          onAdd={() => setAdding(true)}
        />
        {products.length > FEW && (
          <TextInput
            type="search"
            className={classes.find ?? ''}
            label={t('product.find')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {found.length === 0 ? (
          <p role="status">{t('product.none')}</p>
        ) : (
          <ProductTable products={shown} />
        )}
        {shown.length < found.length && (
          <div>
            <Button variant="subtle" onClick={() => setAll(true)}>
              {t('product.all', { count: found.length })}
            </Button>
          </div>
        )}
        <DroppedProducts />
        <Dialog
          opened={adding}
          onClose={() => setAdding(false)}
          title={t('product.new')}
          closeLabel={t('common:close')}
        >
          <NewProduct
            onAdd={(product, areas) => {
              changeForm({ products: { [product.id]: product }, areas });
              setAdding(false);
              void navigate({ to: '/desk/settings/products', search: { id: product.id } });
            }}
          />
        </Dialog>
      </CardPart>
    </Card>
  );
}
