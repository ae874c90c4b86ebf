import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDay } from '../../contracts/use-day.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './AffectedSection.module.css';
import type { FormState } from './form-state.ts';

/** C5: which products of the chosen area are not supported and why, and what can be done instead. */
export function WithoutLicence({ state }: { state: FormState }) {
  const { t } = useTranslation('licences');
  const day = useDay();
  const { products, chosen, licences, unsupported, change } = state;
  const without = (chosen.area?.products ?? []).flatMap(({ id, name }) => {
    const whyNot = unsupported.get(id);
    return whyNot ? [{ id, name, whyNot }] : [];
  });
  if (without.length === 0) return null;
  const account = products.areas.find(({ products }) =>
    products.every((each) => !each.needsLicence),
  );
  const askAccount = () => {
    const product = account?.products[0];
    if (!account || !product) return;
    change({
      areaId: account.id,
      productId: product.id,
      versionId: product.versions[0]?.id ?? '',
    });
  };
  return (
    <div className={classes.without}>
      <Notice tone="info">
        <p>{t('request.without')}</p>
        <ul>
          {without.map(({ id, name: product, whyNot }) => (
            <li key={id}>
              {t('request.line', {
                product,
                why: t(`whyNot.${whyNot.code}`, { day: whyNot.day ? day(whyNot.day) : '' }),
              })}
            </li>
          ))}
        </ul>
        <p>
          {licences.abilities.add ? (
            <Link to="/company/licences">{t('request.add')}</Link>
          ) : (
            t('request.ask')
          )}
        </p>
        {account && (
          <UnstyledButton className={classes.instead ?? ''} onClick={askAccount}>
            {t('request.account')}
          </UnstyledButton>
        )}
      </Notice>
    </div>
  );
}
