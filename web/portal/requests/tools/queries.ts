import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  addRequestView,
  changeRequestView,
  RequestView,
} from '../../../../api/request-views.ts';
import { call } from '../../../app/api.ts';

const path = '/api/request-views';

export const requestViewsQuery = queryOptions({
  queryKey: ['request-views'],
  queryFn: ({ signal }) => call<{ items: RequestView[] }>(path, { signal }),
  staleTime: 60_000,
});

function useViewChange<Input>(send: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: requestViewsQuery.queryKey }),
  });
}

export const useAddView = () =>
  useViewChange((body: z.infer<typeof addRequestView>) => call(path, { method: 'POST', body }));

export const useChangeView = () =>
  useViewChange(({ id, ...body }: z.infer<typeof changeRequestView> & { id: string }) =>
    call(`${path}/${id}`, { method: 'PATCH', body }),
  );

export const useDeleteView = () =>
  useViewChange((id: string) => call(`${path}/${id}`, { method: 'DELETE' }));
