import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { decideForCompany, SupportJoining, supportJoinings } from '../../../api/joining.ts';
import { call } from '../../app/api.ts';

/** C2: who asks to join a company and waits for support. */
export const joiningsQuery = queryOptions({
  queryKey: ['support-joinings'],
  queryFn: ({ signal }) => call<z.infer<typeof supportJoinings>>('/api/joinings', { signal }),
});

export type Decision = z.input<typeof decideForCompany>;

export function useDecideForCompany() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ joining, wanted }: { joining: SupportJoining; wanted: Decision }) =>
      call(`/api/joinings/${joining.id}/decision`, { method: 'POST', body: wanted }),
    onSettled: () => client.invalidateQueries({ queryKey: joiningsQuery.queryKey }),
  });
}
