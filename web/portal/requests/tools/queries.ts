import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  addRequestView,
  changeRequestView,
  RequestView,
} from '../../../../api/request-views.ts';
import { call } from '../../../app/api.ts';
import { useMe } from '../../../app/session.ts';
import { ownCompanies } from '../../own-companies.ts';

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

const putInOrder = (ids: readonly string[]) =>
  call(`${path}/order`, { method: 'PUT', body: { ids } });

/** The order is seen at once, and again as it was where it could not be kept. */
export function useOrderViews() {
  const queries = useQueryClient();
  const { queryKey } = requestViewsQuery;
  return useMutation({
    mutationFn: putInOrder,
    onMutate: (ids: readonly string[]) =>
      queries.setQueryData(
        queryKey,
        (kept) =>
          kept && {
            items: kept.items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
          },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Makes a view that was deleted anew, and puts it where it stood. */
export function useRestoreView() {
  const [company] = ownCompanies(useMe());
  return useViewChange(async ({ view, order }: { view: RequestView; order: readonly string[] }) => {
    const body = { name: view.name, filter: view.filter, companyId: company?.id };
    const { id } = await call<RequestView>(path, { method: 'POST', body });
    if (view.isDefault) await call(`${path}/${id}`, { method: 'PATCH', body: { isDefault: true } });
    await putInOrder(order.map((each) => (each === view.id ? id : each)));
  });
}
