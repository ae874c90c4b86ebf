import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { statuses } from '../../../domain/requests/index.ts';
import { useMe } from '../../app/session.ts';
import type { PickOption } from '../../design/PickList.tsx';
import { choicesQuery } from '../queries.ts';
import type { FilterPart } from './filter.ts';

export type FilterOption = PickOption & { part: FilterPart };

const severities = ['1', '2', '3', '4'] as const;
const dues = ['overdue', 'within_hour'] as const;

/** Everything one can filter by, in words; and the words of what is filtered by. */
export function useFilterOptions() {
  const { t } = useTranslation(['desk', 'common']);
  const me = useMe().person;
  const { data: choices } = useQuery(choicesQuery);
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
    ...(['ended', 'all'] as const).map((state) => option('state', state, t(`filter.${state}`))),
  ];
  /** Until the choices are there, and for what is chosen no more, the value itself. */
  const wordsOf = ({ key, value }: FilterPart): string => {
    if (key === 'search') return t('filter.inWords', { words: value });
    const found = options.find(({ part }) => part.key === key && part.value === value);
    return `${t(`filter.group.${key}`)}: ${found?.label ?? value}`;
  };
  const ofTyped = (typed: string): FilterOption[] => [
    {
      value: `search:${typed}`,
      label: t('filter.searchFor', { words: typed }),
      part: { key: 'search', value: typed },
    },
  ];
  return { options, wordsOf, ofTyped };
}
