import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { RequestDetail, RequestPage } from '../../api/requests.ts';
import { call } from '../app/api.ts';
import { useMe } from '../app/session.ts';

function watchVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
const isVisible = () => document.visibilityState === 'visible';

/** The customer's and the desk's. */
const lists = [
  ['requests', 'list'],
  ['queue', 'list'],
];

/** Tells the server how far this reader has read, as soon as it stands before their eyes. */
export function useMarkRead({ number, entries }: RequestDetail): void {
  const queries = useQueryClient();
  const isOwn = useMe().viewing === null;
  const visible = useSyncExternalStore(watchVisibility, isVisible);
  const seq = entries.at(-1)?.seq;
  useEffect(() => {
    if (!isOwn || !visible || seq === undefined) return;
    void call(`/api/requests/${number}/read`, { method: 'PUT', body: { seq } }).then(
      () => {
        for (const list of lists) {
          queries.setQueriesData<InfiniteData<RequestPage>>(
            { queryKey: list },
            (pages) => pages && withoutMark(pages, number),
          );
        }
      },
      // The mark stays; the next look at the request takes it away.
      () => undefined,
    );
  }, [isOwn, number, seq, visible, queries]);
}

const withoutMark = (data: InfiniteData<RequestPage>, number: string) => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (row.number === number ? { ...row, unread: false } : row)),
  })),
});
