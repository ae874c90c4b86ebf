import { queryOptions } from '@tanstack/react-query';
import type { PlanSummary } from '../../../../api/catalogue.ts';
import type { CompanyOverview } from '../../../../api/company-overview.ts';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { call } from '../../../app/api.ts';

const path = (publicId: string) => `/api/companies/${encodeURIComponent(publicId)}`;

/** Figures that change with any request, like all that stands under `contracts`. */
export const overviewQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['contracts', 'overview', publicId],
    queryFn: ({ signal }) => call<CompanyOverview>(`${path(publicId)}/overview`, { signal }),
  });

/** What several contracts promise, in the order of their ids. */
export const termsQuery = (contractIds: readonly string[], language: string) =>
  queryOptions({
    queryKey: ['contracts', 'terms', contractIds, language],
    queryFn: ({ signal }) =>
      Promise.all(contractIds.map((id) => call<ContractTerms>(`/api/contracts/${id}`, { signal }))),
  });

export const plansQuery = (language: string) =>
  queryOptions({
    queryKey: ['plans', language],
    queryFn: ({ signal }) => call<{ plans: PlanSummary[] }>('/api/plans', { signal }),
    staleTime: 300_000,
  });
