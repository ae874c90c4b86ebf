import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type { correctQuota, Ledger, SupportLevels } from '../../api/contracts.ts';
import { call } from '../app/api.ts';

const path = (id: string) => `/api/contracts/${id}/ledger`;

/** One year of a contract's ledger; the present one where none is named. */
export const ledgerQuery = (id: string, year: string | undefined, language: string) =>
  infiniteQueryOptions({
    queryKey: ['contracts', id, 'ledger', year, language],
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = new URLSearchParams({ ...(year && { year }), ...(cursor && { cursor }) });
      return call<Ledger>(`${path(id)}?${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export function useCorrectQuota(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof correctQuota>) =>
      call<Ledger>(path(id), { method: 'POST', body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['contracts', id] }),
  });
}

/** What each level would promise now: asked again each minute, for the promise moves with the time. */
export const levelsQuery = (companyId: string, productId: string, language: string) =>
  queryOptions({
    queryKey: ['support-levels', companyId, productId, language],
    queryFn: () => {
      const query = new URLSearchParams({
        ...(companyId && { companyId }),
        ...(productId && { productId }),
      });
      return call<SupportLevels>(`/api/support-levels?${query}`);
    },
    refetchInterval: 60_000,
    refetchOnWindowFocus: 'always',
    placeholderData: keepPreviousData,
  });
