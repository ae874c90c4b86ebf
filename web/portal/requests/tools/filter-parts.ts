import type { RequestOverview } from '../../../../api/requests.ts';
import type { RequestsSearch, SearchChange } from '../search.ts';

type PartKey = Exclude<keyof RequestsSearch, 'state'>;

/** One value of one filter: what a chip shows and takes away. */
export interface FilterPart {
  key: PartKey;
  value: string;
}

const keys: readonly PartKey[] = [
  'search',
  'by',
  'product',
  'status',
  'severity',
  'category',
  'plan',
  'only',
  'from',
  'until',
];
const several: readonly PartKey[] = ['status', 'only'];

/** What narrows the list, in the order it is told. */
export const partsOf = (search: RequestsSearch): FilterPart[] =>
  keys.flatMap((key) => {
    const value = search[key];
    if (value === undefined) return [];
    const values = several.includes(key) ? String(value).split(',') : [String(value)];
    return values.map((each) => ({ key, value: each }));
  });

/** What changes when parts are taken away. */
export function without(search: RequestsSearch, taken: readonly FilterPart[]): SearchChange {
  const left = (key: PartKey) =>
    partsOf(search)
      .filter((part) => part.key === key && !taken.some(({ value }) => value === part.value))
      .map(({ value }) => value)
      .join(',') || undefined;
  return Object.fromEntries(taken.map(({ key }) => [key, left(key)]));
}

/** What can be named only as long as the list has a request of it. */
const named = { by: 'people', product: 'products', category: 'categories', plan: 'plans' } as const;

export type NamedKey = keyof typeof named;

/**
 * The parts that name a colleague, product, category or level of which the reader's list has no request, none at all:
 * with them it stays empty whatever else is chosen.
 */
export const goneParts = (
  search: RequestsSearch,
  overview: RequestOverview,
): (FilterPart & { key: NamedKey })[] =>
  partsOf(search).flatMap(({ key, value }) => {
    if (!isNamed(key) || (key === 'by' && value === 'me')) return [];
    return overview[named[key]].some(({ id }) => id === value) ? [] : [{ key, value }];
  });

const isNamed = (key: PartKey): key is NamedKey => key in named;

/** What such a part is called; undefined where it is gone. */
export const nameOf = (
  key: NamedKey,
  value: string,
  overview: RequestOverview | undefined,
): string | undefined => overview?.[named[key]].find(({ id }) => id === value)?.name;
