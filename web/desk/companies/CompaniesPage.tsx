import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundCompany } from '../../../api/companies.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { Empty, LoadingRows } from '../../design/PageState.tsx';
import { Export } from '../../lists/Export.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useAnnounce } from '../presence.ts';
import { companiesQuery } from '../queries.ts';
import classes from './CompaniesPage.module.css';
import { useFoundBy } from './use-found-by.ts';
import { useTakeFirst } from './use-take-first.ts';

const route = getRouteApi('/desk-layout/desk/companies');

/** Companies by whatever one is told of one; without a search the newest. The search stands in the address. */
export function CompaniesPage() {
  const { t } = useTranslation(['desk-companies', 'common']);
  const { search = '' } = route.useSearch();
  const [typed, setTyped] = useState(search);
  const [wanted] = useDebouncedValue(typed.trim(), 150);
  const list = useQuery({ ...companiesQuery(wanted), placeholderData: keepPreviousData });
  const navigate = useNavigate();
  const write = useEffectEvent(() => {
    if (wanted === search) return;
    const next = wanted === '' ? {} : { search: wanted };
    void navigate({ to: '/desk/companies', search: next, replace: true });
  });
  useEffect(() => write(), [wanted]);
  usePageTitle(t('title'));
  useAnnounce(null, false);
  const { data } = list;
  const isSure = wanted === typed.trim() && data !== undefined && !list.isPlaceholderData;
  const openFirst = useTakeFirst(data?.items[0], isSure, ({ publicId }) => {
    void navigate({ to: '/desk/companies/$publicId', params: { publicId } });
  });
  return (
    <>
      <DeskPageTop title={t('title')}>
        <Export path="/api/companies/export" filter={search ? { search } : {}} size="xs" />
      </DeskPageTop>
      <div className={classes.page} data-walked>
        <TextInput
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.hint')}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          autoFocus
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            openFirst(false);
          }}
          onKeyDown={(event) => {
            walk(event);
            if (event.key === 'Enter' && !event.nativeEvent.isComposing)
              openFirst(typed.trim() !== '');
          }}
        />
        {list.isPending && <LoadingRows count={8} height={56} label={t('common:loading')} />}
        {!data && list.isError && (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} back="/desk" />
        )}
        {data && (
          <p className={classes.quiet} role="status">
            {wanted === '' ? t('newest') : t('count', { count: data.items.length })}
            {data.more && wanted !== '' && ` ${t('more')}`}
          </p>
        )}
        {data && data.items.length > 0 && (
          <ul className={classes.list} aria-label={t('search.found')}>
            {data.items.map((company) => (
              <Row key={company.id} company={company} />
            ))}
          </ul>
        )}
        {data?.items.length === 0 && (
          <Empty icon={<IconBuilding size={28} stroke={1.5} />} title={t('search.none')}>
            {t('search.noneHint')}
          </Empty>
        )}
      </div>
    </>
  );
}

function Row({ company }: { company: FoundCompany }) {
  const foundBy = useFoundBy()(company);
  return (
    <li className={classes.row}>
      <Link
        to="/desk/companies/$publicId"
        params={{ publicId: company.publicId }}
        className={classes.link}
        onKeyDown={walk}
      >
        {company.name}
      </Link>
      <span className={classes.number}>{company.publicId}</span>
      {foundBy && <span className={classes.why}>{foundBy}</span>}
    </li>
  );
}

/** Down and up lead from the search through what it found. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const page = event.currentTarget.closest('[data-walked]');
  const places = [...(page?.querySelectorAll<HTMLElement>('input, li a') ?? [])];
  const at = places.indexOf(event.currentTarget);
  const next = places[event.key === 'ArrowUp' ? at - 1 : at + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
