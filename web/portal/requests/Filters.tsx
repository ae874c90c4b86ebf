import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconDeviceDesktop, IconUser, IconX } from '@tabler/icons-react';
import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import { FilterMenu } from './FilterMenu.tsx';
import classes from './RequestsPage.module.css';
import { isNarrowed, type RequestsSearch, type SearchChange } from './search.ts';

/** What the list itself need not wait for. */
const ListTools = lazy(async () => {
  await i18next.loadNamespaces('lists');
  return { default: (await import('./tools/ListTools.tsx')).ListTools };
});

const levels = [1, 2, 3, 4] as const;

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onChange: (change: SearchChange) => void;
  onClear: () => void;
  /** Puts all of a view in place of what is chosen. */
  onOpen: (search: RequestsSearch) => void;
}

/** Whose requests, about what, how grave. */
export function Filters({ search, overview, onChange, onClear, onOpen }: Props) {
  const { t } = useTranslation(['portal', 'common']);
  const { person: me, viewing } = useMe();
  const colleagues = (overview?.people ?? []).filter(({ id }) => id !== me.id);
  const people = [
    { value: 'me', label: t('requests.filter.mine') },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const products = (overview?.products ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const severities = levels.map((each) => ({
    value: String(each),
    label: t(`common:severity.${each}`),
  }));
  return (
    <fieldset className={classes.filters} aria-label={t('requests.filter.title')}>
      <FilterMenu
        icon={IconUser}
        label={t('requests.filter.person')}
        anyLabel={t('requests.filter.everyone')}
        options={people}
        value={search.by === me.id ? 'me' : search.by}
        onChoose={(by) => onChange({ by })}
      />
      <FilterMenu
        icon={IconDeviceDesktop}
        label={t('requests.filter.product')}
        anyLabel={t('requests.filter.anyProduct')}
        options={products}
        value={search.product}
        onChoose={(product) => onChange({ product })}
      />
      <FilterMenu
        icon={IconAdjustmentsHorizontal}
        label={t('requests.filter.severity')}
        anyLabel={t('requests.filter.anySeverity')}
        options={severities}
        value={search.severity && String(search.severity)}
        onChoose={(chosen) => onChange({ severity: levels.find((each) => `${each}` === chosen) })}
      />
      <Suspense fallback={null}>
        <ListTools {...{ search, overview, onChange, onOpen }} lookedAt={viewing !== null} />
      </Suspense>
      {isNarrowed(search) && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} stroke={1.75} />}
          className={classes.filter ?? ''}
          onClick={onClear}
        >
          {t('requests.filter.clear')}
        </Button>
      )}
    </fieldset>
  );
}
