import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { QueuePage } from '../../../api/queue.ts';
import { call } from '../../app/api.ts';

/** Tells the server how far this reader has read, whenever something new is shown to them. */
export function useMarkRead(number: string, newest: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    const mark = () => {
      if (document.visibilityState !== 'visible') return;
      const path = `/api/requests/${number}/read`;
      // The next entry or the next visit marks it as well.
      call(path, { method: 'PUT', body: { seq: newest } }).catch(() => {});
      queries.setQueriesData<InfiniteData<QueuePage>>({ queryKey: ['queue', 'list'] }, (pages) =>
        asRead(pages, number),
      );
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [queries, number, newest]);
}

function asRead(pages: InfiniteData<QueuePage> | undefined, number: string) {
  return (
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        items: page.items.map((item) =>
          item.number === number ? { ...item, unread: false } : item,
        ),
      })),
    }
  );
}
