import { statuses } from '../../../domain/requests/index.ts';

/** The filter as it stands in the address, in a saved view and in `GET /api/queue`; several values by commas. */
export type QueueSearch = Partial<Record<FilterKey, string>>;

const lists = ['severity', 'status', 'planId', 'productId', 'categoryId', 'queueId'] as const;
const filterKeys = ['search', 'due', 'assignee', ...lists, 'company', 'state'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** One value of one filter: what a chip shows and takes away. */
export interface FilterPart {
  key: FilterKey;
  value: string;
}

const known: Partial<Record<FilterKey, readonly string[]>> = {
  due: ['overdue', 'within_hour', 'unexplained'],
  severity: ['1', '2', '3', '4'],
  status: statuses,
  state: ['ended', 'all'],
};

const isList = (key: FilterKey): boolean => lists.some((each) => each === key);

/** Reads an address; whatever is not a filter of ours is left out. */
export function readSearch(typed: Record<string, unknown>): QueueSearch {
  const search: QueueSearch = {};
  for (const key of filterKeys) {
    const values = String(typed[key] ?? '').split(isList(key) ? ',' : /(?!)/);
    const good = values.filter((value) => value !== '' && (known[key]?.includes(value) ?? true));
    if (good.length > 0) search[key] = [...new Set(good)].sort().join(',');
  }
  return search;
}

export function partsOf(search: QueueSearch): FilterPart[] {
  return filterKeys.flatMap((key) => {
    const value = search[key];
    if (value === undefined) return [];
    return (isList(key) ? value.split(',') : [value]).map((each) => ({ key, value: each }));
  });
}

/** Several severities widen each other; another assignee takes the place of the one before. */
export function withPart(search: QueueSearch, { key, value }: FilterPart): QueueSearch {
  const before = isList(key) && search[key] ? `${search[key]},` : '';
  return readSearch({ ...search, [key]: before + value });
}

export function withoutPart(search: QueueSearch, { key, value }: FilterPart): QueueSearch {
  const rest = (search[key] ?? '').split(',').filter((each) => each !== value);
  return readSearch({ ...search, [key]: isList(key) ? rest.join(',') : '' });
}

export const sameSearch = (one: QueueSearch, other: QueueSearch): boolean =>
  filterKeys.every((key) => one[key] === other[key]);
