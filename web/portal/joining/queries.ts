import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { StatedJoinings } from '../../../api/joining.ts';
import { call } from '../../app/api.ts';

export const statedQuery = queryOptions({
  queryKey: ['stated-joinings'],
  queryFn: ({ signal }) => call<StatedJoinings>('/api/me/joinings', { signal }),
});

/** States which company is the reader's (C2); what comes of it is told by e-mail. */
export function useStateJoining() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { activationCode: string; companyName: string }) =>
      call('/api/me/joinings', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: statedQuery.queryKey }),
  });
}
