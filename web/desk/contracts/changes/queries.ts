import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  ContractChangePreview,
  changePlan,
  EndingContracts,
  endEarly,
  MovedVersions,
  moveVersions,
  OutdatedContracts,
  previewPlanChange,
  RenewalProposal,
  renewContract,
  VersionMovePreview,
} from '../../../../api/contract-changes.ts';
import type { WaitingEnquiries } from '../../../../api/contract-enquiries.ts';
import type { ContractSummary } from '../../../../api/contracts.ts';
import { call } from '../../../app/api.ts';

const path = (id: string) => `/api/contracts/${id}`;

/** K4: what a renewal would take over, and what else may be done with the contract. */
export const renewalQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['contracts', id, 'renewal', language],
    queryFn: ({ signal }) => call<RenewalProposal>(`${path(id)}/renewal`, { signal }),
  });

/** K4: what customers ask about their contracts. */
export const enquiriesQuery = (language: string) =>
  queryOptions({
    queryKey: ['contracts', 'enquiries', language],
    queryFn: ({ signal }) => call<WaitingEnquiries>('/api/contract-enquiries', { signal }),
  });

export const endingQuery = (language: string) =>
  queryOptions({
    queryKey: ['contracts', 'ending', language],
    queryFn: ({ signal }) => call<EndingContracts>('/api/ending-contracts', { signal }),
  });

/** P7: contracts whose plan promises something else in the version in force. */
export const outdatedQuery = (language: string) =>
  queryOptions({
    queryKey: ['contracts', 'versions', language],
    queryFn: ({ signal }) => call<OutdatedContracts>('/api/contract-versions', { signal }),
  });

type Wanted = z.input<typeof previewPlanChange>;

/** P8: nothing is kept of it: what it would do may be another thing a minute later. */
export const usePreviewPlanChange = (id: string) =>
  useMutation({
    mutationFn: (body: Wanted) =>
      call<ContractChangePreview>(`${path(id)}/plan-change/preview`, { method: 'POST', body }),
  });

export const versionPreviewQuery = (contractIds: string[], language: string) =>
  queryOptions({
    queryKey: ['contracts', 'versions', 'preview', contractIds, language],
    queryFn: () =>
      call<VersionMovePreview>('/api/contract-versions/preview', {
        method: 'POST',
        body: { contractIds },
      }),
    gcTime: 0,
  });

/** What is done with contracts; each ends in fresh pages of them. */
export function useContractChanges(id: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['contracts'] });
  const send = <Body, Answer>(way: string) => ({
    mutationFn: (body: Body) => call<Answer>(`${path(id)}/${way}`, { method: 'POST', body }),
    onSettled,
  });
  return {
    changePlan: useMutation(send<z.input<typeof changePlan>, { requests: number }>('plan-change')),
    renew: useMutation(send<z.input<typeof renewContract>, ContractSummary>('renewal')),
    end: useMutation(send<z.input<typeof endEarly>, void>('termination')),
  };
}

export function useMoveVersions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof moveVersions>) =>
      call<MovedVersions>('/api/contract-versions/moves', { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['contracts'] }),
  });
}

export function useSettleEnquiry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      call(`/api/contract-enquiries/${id}/settlement`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['contracts'] }),
  });
}
