import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProductSettings } from '../../../../api/settings-content.ts';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { areasOf } from '../settings-draft.ts';
import tables from '../Tables.module.css';
import classes from './Products.module.css';

export function ProductTable({ products }: { products: readonly ProductSettings[] }) {
  const { t, i18n } = useTranslation(['products', 'settings']);
  const { settings, draft, faults } = useSettingsDesk();
  const areas = areasOf(settings, draft);
  const offeredIn = (product: string): string =>
    areas
      .filter((area) => area.products.includes(product))
      .map(({ names }) => nameIn(names, i18n.language))
      .join(', ');
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th scope="col">{t('product.one')}</th>
          <th scope="col">{t('product.areas')}</th>
          <th scope="col">{t('product.newest')}</th>
          <th scope="col">{t('product.versions')}</th>
        </tr>
      </thead>
      <tbody>
        {products.map(({ id, names, versions }) => {
          const ended = versions.filter(({ phase }) => phase === 'ended').length;
          const wrong = faults.some((fault) => fault.kind === 'product' && fault.id === id);
          return (
            <tr key={id}>
              <th scope="row">
                <Link to="/desk/settings/products" search={{ id }}>
                  {nameIn(names, i18n.language) || id}
                </Link>
                {id in draft.products && (
                  <span className={classes.dot} role="img" aria-label={t('settings:changed')} />
                )}
                {wrong && <span className={tables.wrong}>{t('wrong')}</span>}
              </th>
              <td data-label={t('product.areas')}>
                {offeredIn(id) || t('product.offeredNowhere')}
              </td>
              <td data-label={t('product.newest')}>{versions[0]?.version}</td>
              <td data-label={t('product.versions')}>
                {t('product.count', { count: versions.length })}
                {ended > 0 && `, ${t('product.ended', { count: ended })}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
