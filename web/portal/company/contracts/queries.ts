import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompanyContract, CompanyContracts } from '../../../../api/contact-lists.ts';
import { call } from '../../../app/api.ts';

/** K1: the contracts of a company, with whom each names and what was sent for it. */
export const companyContractsQuery = (publicId: string, language: string) =>
  queryOptions({
    queryKey: ['company-contracts', publicId, language],
    queryFn: ({ signal }) =>
      call<CompanyContracts>(`/api/companies/${encodeURIComponent(publicId)}/contracts`, {
        signal,
      }),
    refetchOnWindowFocus: 'always',
  });

export interface Sending {
  list: string;
  version: number;
  /** Of an active contract, whose contacts change; else the number is activated. */
  contractId: string | null;
  number: string;
}

/** Sends a list; ends in fresh contracts, also where somebody else was first. */
export function useSendContacts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contractId, number, ...sent }: Sending) =>
      contractId === null
        ? call<CompanyContract>('/api/activations', { method: 'POST', body: { ...sent, number } })
        : call<CompanyContract>(`/api/contracts/${contractId}/contacts`, {
            method: 'POST',
            body: sent,
          }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['company-contracts'] });
      await client.invalidateQueries({ queryKey: ['support-levels'] });
    },
  });
}
