import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContractTerms } from '../../../api/contract-terms.ts';
import type { ContractSummary } from '../../../api/contracts.ts';
import type { CompanyMergers, MergerPreview } from '../../../api/mergers.ts';
import type { QueuePage } from '../../../api/queue.ts';
import { call } from '../../app/api.ts';

const path = (publicId: string) => `/api/companies/${encodeURIComponent(publicId)}/merger`;

export const mergersQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['company', publicId, 'mergers'],
    queryFn: ({ signal }) => call<CompanyMergers>(path(publicId), { signal }),
  });

export const contractsQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['company', companyId, 'contracts'],
    queryFn: ({ signal }) =>
      call<{ items: ContractSummary[] }>(
        `/api/contracts?${new URLSearchParams({ company: companyId })}`,
        { signal },
      ),
  });

export const termsQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['company', 'terms', contractId],
    queryFn: ({ signal }) => call<ContractTerms>(`/api/contracts/${contractId}`, { signal }),
  });

const SHOWN = 5;

export const openRequestsQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['queue', 'of-company', publicId],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ company: publicId, limit: String(SHOWN) });
      return call<QueuePage>(`/api/queue?${query}`, { signal });
    },
  });

export const previewQuery = (publicId: string, into: string) =>
  queryOptions({
    queryKey: ['company', publicId, 'preview', into],
    queryFn: ({ signal }) =>
      call<MergerPreview>(`${path(publicId)}/preview?${new URLSearchParams({ into })}`, { signal }),
    staleTime: 0,
  });

/** Merging and its undoing; afterwards nothing that was known of companies is sure any more. */
export function useMergers(publicId: string) {
  const client = useQueryClient();
  // Nobody waits for it: one of the queries may be of a dialog that closes.
  const onSettled = () => {
    for (const key of ['company', 'companies']) void client.invalidateQueries({ queryKey: [key] });
  };
  return {
    merge: useMutation({
      mutationFn: (body: { into: string; reason: string }) =>
        call<CompanyMergers>(path(publicId), { method: 'POST', body }),
      onSettled,
    }),
    undo: useMutation({
      mutationFn: (body: { reason: string }) =>
        call<CompanyMergers>(`${path(publicId)}/undo`, { method: 'POST', body }),
      onSettled,
    }),
  };
}
