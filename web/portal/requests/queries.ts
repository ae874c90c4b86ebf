import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RequestOverview, RequestPage } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { pollInterval } from '../../app/live-state.ts';
import { filterOf } from './filter.ts';
import type { RequestsSearch } from './search.ts';

/** Page after page; while another choice loads, the rows of the last one stay. */
export const requestPages = (search: RequestsSearch) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '30' });
      for (const [name, value] of Object.entries(filterOf(search))) query.set(name, String(value));
      if (pageParam) query.set('cursor', pageParam);
      return call<RequestPage>(`/api/requests?${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval,
  });

export const overviewQuery = queryOptions({
  queryKey: ['requests', 'overview'],
  queryFn: ({ signal }) => call<RequestOverview>('/api/requests/overview', { signal }),
  refetchInterval: pollInterval,
});
