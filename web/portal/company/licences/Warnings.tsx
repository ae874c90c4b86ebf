import { useTranslation } from 'react-i18next';
import type { CompanyLicences } from '../../../../api/licences.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Licences.module.css';

/** C5: which licences end soon, and which products are not supported any more or not yet. */
export function Warnings({ licences: { items, support } }: { licences: CompanyLicences }) {
  const { t } = useTranslation('licences');
  const day = useDay();
  const soon = items.filter(({ state }) => state === 'ends_soon');
  const had = support.filter(({ whyNot }) => whyNot !== null && whyNot.code !== 'no_licence');
  if (soon.length === 0 && had.length === 0) return null;
  const products = [...new Set(soon.map(({ productName }) => productName))].join(', ');
  return (
    <div className={classes.warnings}>
      {soon.length > 0 && (
        <Notice tone="soon">{t('soon', { count: soon.length, products })}</Notice>
      )}
      {had.length > 0 && (
        <Notice tone="info">
          <p>{t('unsupported')}:</p>
          <ul className={classes.list}>
            {had.map(({ productId, productName, whyNot }) => (
              <li key={productId}>
                {productName}:{' '}
                {t(`whyNot.${whyNot?.code ?? 'no_licence'}`, {
                  day: whyNot?.day ? day(whyNot.day) : '',
                })}
              </li>
            ))}
          </ul>
          <p>{t('unsupportedHelp')}</p>
        </Notice>
      )}
    </div>
  );
}
