import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type { FoundCompanies } from '../../api/companies.ts';
import type { CompanyDetail, companySummary } from '../../api/contracts.ts';
import type { Presence } from '../../api/live.ts';
import type { notificationPage } from '../../api/notifications.ts';
import type {
  BulkMove,
  BulkResult,
  bulkUndo,
  Macro,
  mentionPage,
  QueueChoices,
  QueueCounts,
  QueuePage,
  SavedView,
  saveView,
  writeMacro,
} from '../../api/queue.ts';
import { call } from '../app/api.ts';
import { type QueueSearch, readSearch } from './queue/filter.ts';

/** The queue in its own order (A4), page after page. */
export const queueQuery = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['queue', 'list', search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...search });
      if (pageParam) query.set('cursor', pageParam);
      return call<QueuePage>(`/api/queue?${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export const countsQuery = queryOptions({
  queryKey: ['queue', 'counts'],
  queryFn: ({ signal }) => call<QueueCounts>('/api/queue/counts', { signal }),
});

export const choicesQuery = queryOptions({
  queryKey: ['queue-choices'],
  queryFn: ({ signal }) => call<QueueChoices>('/api/queue/choices', { signal }),
  staleTime: 60_000,
});

export type Company = z.infer<typeof companySummary>;

/** By whatever one knows of a company; without a search the newest. */
export const companiesQuery = (search: string) =>
  queryOptions({
    queryKey: ['companies', search],
    queryFn: ({ signal }) =>
      call<FoundCompanies>(`/api/companies?${new URLSearchParams({ search })}`, { signal }),
  });

export const companyQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['company', publicId],
    queryFn: ({ signal }) =>
      call<CompanyDetail>(`/api/companies/${encodeURIComponent(publicId)}`, { signal }),
    staleTime: 60_000,
  });

export const presenceQuery = queryOptions({
  queryKey: ['presence'],
  queryFn: ({ signal }) => call<Presence>('/api/presence', { signal }),
});

export const mentionPages = infiniteQueryOptions({
  queryKey: ['mentions'],
  queryFn: ({ pageParam, signal }) => {
    const query = pageParam ? `?${new URLSearchParams({ cursor: pageParam })}` : '';
    return call<z.infer<typeof mentionPage>>(`/api/mentions${query}`, { signal });
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
});

export const notificationPages = infiniteQueryOptions({
  queryKey: ['notifications'],
  queryFn: ({ pageParam, signal }) => {
    const query = pageParam ? `?${new URLSearchParams({ cursor: pageParam })}` : '';
    return call<z.infer<typeof notificationPage>>(`/api/notifications${query}`, { signal });
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
});

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => call<{ items: SavedView[] }>('/api/views', { signal }),
  staleTime: 60_000,
});

export const macrosQuery = queryOptions({
  queryKey: ['macros'],
  queryFn: ({ signal }) => call<{ items: Macro[] }>('/api/macros', { signal }),
  staleTime: 60_000,
});

/** A change after which what was loaded under these keys is no longer true. */
function useChange<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  stale: readonly string[],
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      for (const key of stale) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export const useBulkMove = () =>
  useChange(
    (body: BulkMove) => call<BulkResult>('/api/queue/bulk', { method: 'POST', body }),
    ['queue', 'requests'],
  );

export const useBulkUndo = () =>
  useChange(
    (body: z.infer<typeof bulkUndo>) =>
      call<BulkResult>('/api/queue/undo', { method: 'POST', body }),
    ['queue', 'requests'],
  );

export const useMentionsSeen = () =>
  useChange<void, void>(() => call('/api/mentions/seen', { method: 'PUT' }), ['queue', 'mentions']);

export const useNotificationsSeen = () =>
  useChange<void, void>(
    () => call('/api/notifications/seen', { method: 'PUT' }),
    ['queue', 'notifications'],
  );

export const useSaveView = () =>
  useChange(
    ({ id, ...body }: z.infer<typeof saveView> & { id?: string | undefined }) =>
      call<SavedView>(id ? `/api/views/${id}` : '/api/views', {
        method: id ? 'PATCH' : 'POST',
        body,
      }),
    ['views'],
  );

export const useDeleteView = () =>
  useChange((id: string) => call<void>(`/api/views/${id}`, { method: 'DELETE' }), ['views']);

export const useWriteMacro = () =>
  useChange(
    ({ id, ...body }: z.input<typeof writeMacro> & { id?: string | undefined }) =>
      call<Macro>(id ? `/api/macros/${id}` : '/api/macros', {
        method: id ? 'PATCH' : 'POST',
        body,
      }),
    ['macros'],
  );

export const useDeleteMacro = () =>
  useChange((id: string) => call<void>(`/api/macros/${id}`, { method: 'DELETE' }), ['macros']);

/** The filter of a view; what an older version of ours kept and we no longer know is left out. */
export const searchOf = (view: SavedView): QueueSearch => readSearch(view.filter);
