import { useQuery } from '@tanstack/react-query';
import { countsQuery, searchOf, viewsQuery } from '../queries.ts';
import { type QueueSearch, sameSearch } from '../queue/filter.ts';
import { standingViews } from './standing-views.ts';

/** Whether a view, ours or the engineer's own, shows exactly this. */
export function useIsNamed(search: QueueSearch): boolean {
  const { data } = useQuery(viewsQuery);
  const { data: counts } = useQuery(countsQuery);
  const named = [
    ...standingViews.map((view) => view.search),
    ...(counts?.queues.map(({ id }) => ({ queueId: id })) ?? []),
    ...(data?.items.map(searchOf) ?? []),
  ];
  return named.some((view) => sameSearch(view, search));
}
