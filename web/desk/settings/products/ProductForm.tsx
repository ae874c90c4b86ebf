import { Button, Checkbox } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProductSettings } from '../../../../api/settings-content.ts';
import { nameIn } from '../../../../domain/names.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import { inEnglishToo } from '../in-english-too.ts';
import { NamesFields } from '../NamesFields.tsx';
import settingsClasses from '../Settings.module.css';
import { areasOf } from '../settings-draft.ts';
import { offered, withoutProduct } from './edit-products.ts';
import classes from './Products.module.css';
import { VersionsCard } from './VersionsCard.tsx';

/** One product: what it is called, where it is offered, and its versions. */
export function ProductForm({ product }: { product: ProductSettings }) {
  const { t, i18n } = useTranslation('products');
  const { settings, draft, changeForm } = useSettingsDesk();
  const navigate = useNavigate();
  const fault = useFaultAt('product', product.id);
  const areas = areasOf(settings, draft);
  const change = (changed: ProductSettings) => changeForm({ products: { [product.id]: changed } });
  const nameShortly = (words: Partial<ProductSettings['names']>) => {
    const { shortNames: _, ...others } = product;
    const short = inEnglishToo(words) ? { en: '', ...words } : null;
    change(short ? { ...others, shortNames: short } : others);
  };
  const drop = () => {
    changeForm({
      products: { [product.id]: null },
      areas: withoutProduct(areas, product.id),
    });
    void navigate({ to: '/desk/settings/products', search: {} });
  };
  return (
    <>
      <Button
        component={Link}
        to="/desk/settings/products"
        variant="subtle"
        className={settingsClasses.back ?? ''}
        leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />}
      >
        {t('product.back')}
      </Button>
      <h2>{nameIn(product.names, i18n.language) || product.id}</h2>
      <FaultsOf kind="product" id={product.id} />
      <VersionsCard product={product} onChange={change} />
      <fieldset className={settingsClasses.whole} disabled={!settings.mayChange}>
        <Card aria-label={t('product.about')}>
          <CardPart className={settingsClasses.form ?? ''}>
            <NamesFields
              label={t('product.name')}
              names={product.names}
              error={fault('names')}
              onChange={(names) => change({ ...product, names })}
            />
            <NamesFields
              label={t('product.shortName')}
              names={product.shortNames ?? {}}
              error={fault('shortNames')}
              onChange={nameShortly}
            />
            <fieldset className={classes.checks}>
              <legend>{t('product.areas')}</legend>
              {areas.map(({ id, names, products }) => (
                <Checkbox
                  key={id}
                  label={nameIn(names, i18n.language) || id}
                  checked={products.includes(product.id)}
                  onChange={(event) =>
                    changeForm({
                      areas: offered(areas, id, product.id, event.currentTarget.checked),
                    })
                  }
                />
              ))}
            </fieldset>
            <div>
              <Button
                variant="default"
                leftSection={<IconTrash size={16} stroke={1.75} aria-hidden="true" />}
                onClick={drop}
              >
                {t('product.drop')}
              </Button>
            </div>
          </CardPart>
        </Card>
      </fieldset>
    </>
  );
}
