import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useLive } from '../live.ts';
import { queueQuery } from '../queries.ts';
import { lastQueue, rememberQueue } from '../queue/last-queue.ts';
import { neighbour } from '../queue/selection.ts';

/** The queue that the reader came from, as it stands around the open request. */
export function useNeighbours(number: string) {
  const navigate = useNavigate();
  const [{ search }] = useState(lastQueue);
  const pages = useInfiniteQuery({ ...queueQuery(search), refetchInterval: useLive().pollMs });
  const requests = pages.data?.pages.flatMap((page) => page.items) ?? [];
  useEffect(() => rememberQueue({ search, current: number }), [search, number]);
  const go = (step: 1 | -1) => {
    const next = neighbour(
      requests.map((request) => request.number),
      number,
      step,
    );
    if (next && next !== number)
      void navigate({ to: '/desk/requests/$number', params: { number: next } });
  };
  return { search, requests, complete: !pages.hasNextPage, go };
}
