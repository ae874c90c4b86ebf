import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statuses } from '../../../domain/requests/index.ts';
import { useMe } from '../../app/session.ts';
import type { PickOption } from '../../design/PickList.tsx';
import { choicesQuery, companiesQuery, companyQuery } from '../queries.ts';
import type { FilterPart, QueueSearch } from './filter.ts';

export type FilterOption = PickOption & { part: FilterPart };

const severities = ['1', '2', '3', '4'] as const;
const dues = ['overdue', 'within_hour', 'unexplained'] as const;

/** Everything one can filter by, in words; and the words of what is filtered by. */
export function useFilterOptions({ company = '' }: QueueSearch) {
  const { t } = useTranslation(['desk', 'common']);
  const me = useMe().person;
  const { data: choices } = useQuery(choicesQuery);
  const { data: chosen } = useQuery({ ...companyQuery(company), enabled: company !== '' });
  const [typed, onTyped] = useState('');
  const [sought] = useDebouncedValue(typed, 250);
  const { data: companies } = useQuery(companiesQuery(sought));
  const option = (key: FilterPart['key'], value: string, label: string): FilterOption => ({
    value: `${key}:${value}`,
    label,
    group: t(`filter.group.${key}`),
    part: { key, value },
  });
  const options = [
    ...dues.map((due) => option('due', due, t(`filter.due.${due}`))),
    ...severities.map((level) => option('severity', level, t(`common:severity.${level}`))),
    option('assignee', 'me', t('filter.me')),
    option('assignee', 'nobody', t('queue.nobody')),
    ...(choices?.staff ?? [])
      .filter(({ id }) => id !== me.id)
      .map(({ id, name }) => option('assignee', id, name)),
    ...statuses.map((status) => option('status', status, t(`status.${status}`))),
    ...(choices?.plans ?? []).map(({ id, name }) => option('planId', id, name)),
    ...(choices?.products ?? []).map(({ id, name }) => option('productId', id, name)),
    ...(choices?.categories ?? []).map(({ id, name }) => option('categoryId', id, name)),
    ...(choices?.queues ?? []).map(({ id, name }) => option('queueId', id, name)),
    ...(['ended', 'all'] as const).map((state) => option('state', state, t(`filter.${state}`))),
  ];
  /** Until the choices are there, and for what is chosen no more, the value itself. */
  const wordsOf = ({ key, value }: FilterPart): string => {
    if (key === 'search') return t('filter.inWords', { words: value });
    if (key === 'company') return chosen?.name ?? value;
    const found = options.find(({ part }) => part.key === key && part.value === value);
    return `${t(`filter.group.${key}`)}: ${found?.label ?? value}`;
  };
  // The companies come a moment later: last, so that what Enter takes does not change under the finger.
  const ofTyped = (words: string): FilterOption[] => [
    {
      value: `search:${words}`,
      label: t('filter.searchFor', { words }),
      part: { key: 'search', value: words },
    },
    ...(companies?.items ?? []).map(({ publicId, name }) => ({
      ...option('company', publicId, name),
      detail: publicId,
    })),
  ];
  return { options, wordsOf, ofTyped, onTyped };
}
