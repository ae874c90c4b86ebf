import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecideContacts, WaitingList, WaitingLists } from '../../../api/contact-lists.ts';
import { call } from '../../app/api.ts';

/** K1: activations and changes of contacts that wait for staff. */
export const waitingListsQuery = queryOptions({
  queryKey: ['contact-lists'],
  queryFn: ({ signal }) => call<WaitingLists>('/api/contact-lists', { signal }),
});

export function useDecideContacts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ list, wanted }: { list: WaitingList; wanted: DecideContacts }) =>
      call(`/api/contact-lists/${list.id}/decision`, { method: 'POST', body: wanted }),
    onSettled: () => client.invalidateQueries({ queryKey: waitingListsQuery.queryKey }),
  });
}
