import { useTranslation } from 'react-i18next';
import type { DroppedProduct } from '../../../../api/settings.ts';
import { Notice } from '../../../design/Notice.tsx';
import classes from '../Settings.module.css';
import { useFormNames } from '../use-form-names.ts';

/** R2: products and versions that the form would offer no more, with the open requests about them. */
export function LostProducts({ dropped }: { dropped: readonly DroppedProduct[] }) {
  const { t } = useTranslation('products');
  const nameOf = useFormNames();
  if (dropped.length === 0) return null;
  return (
    <section aria-labelledby="lost">
      <h3 id="lost">{t('lost.title')}</h3>
      <Notice tone="info">
        <ul className={classes.faults}>
          {dropped.map(({ product: id, version, openRequests: count }) => {
            const product = nameOf('products', id);
            const what = version === null ? product : t('lost.version', { product, version });
            const about = count === 0 ? t('lost.noRequests') : t('lost.requests', { count });
            return <li key={`${id} ${version}`}>{`${what}: ${about}`}</li>;
          })}
        </ul>
        <p>{t('lost.hint')}</p>
      </Notice>
    </section>
  );
}
