import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countsQuery, searchOf, viewsQuery } from '../queries.ts';
import { type QueueSearch, sameSearch } from '../queue/filter.ts';
import { standingViews } from './standing-views.ts';

/** The name of the view that shows exactly this, else the queue's. */
export function useViewTitle(search: QueueSearch): string {
  const { t } = useTranslation('desk');
  const { data } = useQuery(viewsQuery);
  const { data: counts } = useQuery(countsQuery);
  const standing = standingViews.find((view) => sameSearch(view.search, search));
  if (standing) return t(`nav.${standing.id}`);
  const queue = counts?.queues.find(({ id }) => sameSearch({ queueId: id }, search));
  if (queue) return queue.name;
  const own = data?.items.find((view) => sameSearch(searchOf(view), search));
  return own?.name ?? t('nav.queue');
}
