import { Checkbox, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../../api/requests.ts';
import { statuses } from '../../../../domain/requests/index.ts';
import {
  news,
  type RequestsSearch,
  readRequestsSearch,
  type SearchChange,
  severalOf,
} from '../search.ts';
import { DayFields } from './DayFields.tsx';
import classes from './FilterFields.module.css';

export interface FieldsProps {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onChange: (change: SearchChange) => void;
}

const levels = [1, 2, 3, 4] as const;

/** Each holds as soon as it is chosen: the list beside follows. */
export default function FilterFields({ search: kept, overview, ...on }: FieldsProps) {
  const { t } = useTranslation(['lists', 'portal', 'common']);
  // Seen as chosen at once, while the address is still on its way.
  const [search, setSearch] = useState(kept);
  useEffect(() => setSearch(kept), [kept]);
  const onChange = (change: SearchChange) => {
    setSearch((now) => readRequestsSearch({ ...now, ...change }));
    on.onChange(change);
  };
  return (
    <div className={classes.fields}>
      <Several
        label={t('portal:requests.status')}
        options={statuses.map((value) => ({
          value,
          label: t(`portal:requests.statusWord.${value}`),
        }))}
        value={search.status}
        onChoose={(status) => onChange({ status })}
      />
      <Several
        label={t('only.label')}
        options={news.map((value) => ({ value, label: t(`only.${value}`) }))}
        value={search.only}
        onChoose={(only) => onChange({ only })}
      />
      <div className={classes.pair}>
        <OneOf
          label={t('portal:requests.filter.severity')}
          options={levels.map((id) => ({ id: String(id), name: t(`common:severity.${id}`) }))}
          value={search.severity && String(search.severity)}
          onChoose={(chosen) => onChange({ severity: levels.find((each) => `${each}` === chosen) })}
        />
        <OneOf
          label={t('plan.label')}
          options={overview?.plans ?? []}
          value={search.plan}
          onChoose={(plan) => onChange({ plan })}
        />
      </div>
      <OneOf
        label={t('category.label')}
        options={overview?.categories ?? []}
        value={search.category}
        onChoose={(category) => onChange({ category })}
      />
      <DayFields search={search} onChange={onChange} />
    </div>
  );
}

interface SeveralProps {
  label: string;
  options: { value: string; label: string }[];
  value: string | undefined;
  onChoose: (value: string | undefined) => void;
}

/** Those that are ticked widen each other. */
function Several({ label, options, value, onChoose }: SeveralProps) {
  const known = options.map((option) => option.value);
  return (
    <Checkbox.Group
      label={label}
      value={value?.split(',') ?? []}
      onChange={(ticked) => onChoose(severalOf(known, ticked.join(',')) || undefined)}
    >
      <div className={classes.ticks}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface OneOfProps {
  label: string;
  options: { id: string; name: string }[];
  value: string | undefined;
  onChoose: (value: string | undefined) => void;
}

function OneOf({ label, options, value, onChoose }: OneOfProps) {
  const { t } = useTranslation('lists');
  const isGone = value !== undefined && !options.some(({ id }) => id === value);
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    >
      <option value="">{t('filters.any')}</option>
      {isGone && <option value={value}>{t('part.gone')}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
