import { IconDeviceDesktop, IconUser } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { ListTools } from './lazily.ts';
import classes from './RequestsPage.module.css';
import type { RequestsSearch, SearchChange } from './search.ts';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onChange: (change: SearchChange) => void;
  /** On a telephone the row is pushed sideways: what has most in it stands first. */
  mobile: boolean;
  /** Puts all of a view in place of what is chosen. */
  onOpen: (search: RequestsSearch) => void;
}

/** Whose requests and about what product; all else stands behind one button. */
export function Filters({ search, overview, onChange, onOpen, mobile }: Props) {
  const { t } = useTranslation('portal');
  const { person: me, viewing } = useMe();
  const colleagues = (overview?.people ?? []).filter(({ id }) => id !== me.id);
  const people = [
    { value: 'me', label: t('requests.filter.mine') },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const products = (overview?.products ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const tools = (
    <Suspense fallback={null}>
      <ListTools {...{ search, overview, onChange, onOpen }} lookedAt={viewing !== null} />
    </Suspense>
  );
  return (
    <fieldset className={classes.filters} aria-label={t('requests.filter.title')}>
      {mobile && tools}
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
      {!mobile && tools}
    </fieldset>
  );
}
