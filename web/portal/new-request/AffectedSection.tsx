import { NativeSelect } from '@mantine/core';
import {
  IconDeviceLaptop,
  IconDeviceMobile,
  IconLayoutDashboard,
  IconMail,
  IconPackage,
  IconServer2,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { Choice } from '../../design/Choice.tsx';
import { ownCompanies } from '../own-companies.ts';
import classes from './AffectedSection.module.css';
import type { FormState } from './form-state.ts';
import { VersionNotes } from './VersionNotes.tsx';
import { WithoutLicence } from './WithoutLicence.tsx';

const icons: Record<string, TablerIcon> = {
  workstations: IconDeviceLaptop,
  servers: IconServer2,
  mail: IconMail,
  mobile: IconDeviceMobile,
  console: IconLayoutDashboard,
};

/** R2: area, then product, then version. */
export function AffectedSection({ state, companyId }: { state: FormState; companyId: string }) {
  const { t } = useTranslation(['portal', 'licences']);
  const { areas, chosen, draft, wrong, change, unsupported } = state;
  const { area, product } = chosen;
  const companies = ownCompanies(useMe());
  const chooseArea = (id: string) => {
    const products = areas.find((each) => each.id === id)?.products ?? [];
    const only = products.length === 1 ? products[0] : undefined;
    const keep = products.some((each) => each.id === draft.productId);
    change({
      areaId: id,
      ...(keep ? {} : { productId: only?.id ?? '', versionId: '' }),
    });
  };
  return (
    <>
      {companies.length > 1 && (
        <NativeSelect
          className={classes.company ?? ''}
          label={t('new.company')}
          value={companyId}
          data={companies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ companyId: event.currentTarget.value, level: '' })}
        />
      )}
      <fieldset className={classes.areas} aria-label={t('new.area')}>
        {areas.map(({ id, name, icon }) => {
          const Icon = icons[icon] ?? IconPackage;
          return (
            <Choice
              key={id}
              name="area"
              value={id}
              checked={area?.id === id}
              invalid={wrong.includes('area')}
              onChoose={() => chooseArea(id)}
            >
              <span className={classes.area}>
                <Icon size={18} stroke={1.75} aria-hidden="true" /> {name}
              </span>
            </Choice>
          );
        })}
      </fieldset>
      {wrong.includes('area') && <p className={classes.wrong}>{t('new.wrong.area')}</p>}
      {area && (
        <div className={classes.pair}>
          <NativeSelect
            label={t('new.product')}
            value={product?.id ?? ''}
            error={wrong.includes('productId') ? t('new.wrong.productId') : undefined}
            data={[
              { value: '', label: t('new.choose') },
              ...area.products.map(({ id, name: product }) => ({
                value: id,
                label: unsupported.has(id) ? t('licences:request.option', { product }) : product,
                disabled: unsupported.has(id),
              })),
            ]}
            onChange={(event) => change({ productId: event.currentTarget.value, versionId: '' })}
          />
          <NativeSelect
            label={t('new.version')}
            value={chosen.version?.id ?? ''}
            disabled={!product}
            error={wrong.includes('versionId') ? t('new.wrong.versionId') : undefined}
            data={[
              { value: '', label: t('new.choose') },
              ...(product?.versions ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => change({ versionId: event.currentTarget.value })}
          />
        </div>
      )}
      <WithoutLicence state={state} />
      <VersionNotes state={state} />
    </>
  );
}
