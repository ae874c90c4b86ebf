import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContractSummary } from '../../../api/contracts.ts';
import { ApiError, call } from '../../app/api.ts';
import { bodyOf, type Typed } from './contract-draft.ts';

interface Answers {
  onSuccess: (contract: ContractSummary) => void;
  onError: (error: Error) => void;
}

export function useCreateContract(companyId: string, { onSuccess, onError }: Answers) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: Typed) =>
      call<ContractSummary>('/api/contracts', { method: 'POST', body: bodyOf(companyId, typed) }),
    onSuccess: (contract) => {
      void client.invalidateQueries({ queryKey: ['company'] });
      onSuccess(contract);
    },
    onError,
  });
}

/** Its message names the contract that is there already. */
export const isOverlap = (error: Error | null): error is ApiError =>
  error instanceof ApiError && error.code === 'contract_overlaps';
