import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClocksView } from '../../api/clock.ts';
import type { MakeMove, RequestDetail, WriteMessage } from '../../api/requests.ts';
import { call } from '../app/api.ts';
import { pollInterval } from '../app/live-state.ts';
import { replyPlace } from '../files/place.ts';
import { useAttached } from '../files/use-attached.ts';

export const requestQuery = (number: string) =>
  queryOptions({
    queryKey: ['requests', number],
    queryFn: ({ signal }) => call<RequestDetail>(`/api/requests/${number}`, { signal }),
    refetchInterval: pollInterval,
  });

/** All promises of a request; the first answer is the first. */
export const clocksQuery = (number: string) =>
  queryOptions({
    queryKey: ['requests', number, 'clocks'],
    queryFn: ({ signal }) => call<ClocksView>(`/api/requests/${number}/clocks`, { signal }),
    refetchInterval: 60_000,
  });

/** Takes the answer of a change as the request's new state; clock and lists are asked again. */
function useChange<Change>(number: string, send: (change: Change) => Promise<RequestDetail>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (request) => {
      // An answer to an ended request is answered with its follow-up (R4).
      queries.setQueryData(requestQuery(request.number).queryKey, request);
      if (request.number !== number)
        void queries.invalidateQueries({ queryKey: ['requests', number] });
      void queries.invalidateQueries({ queryKey: clocksQuery(number).queryKey });
      void queries.invalidateQueries({ queryKey: ['requests', 'list'] });
      void queries.invalidateQueries({ queryKey: ['requests', 'overview'] });
    },
    // Most refusals mean that somebody else was faster: show what is true now.
    onError: () => queries.invalidateQueries({ queryKey: requestQuery(number).queryKey }),
  });
}

export const useMove = (number: string) =>
  useChange(number, (body: MakeMove) =>
    call<RequestDetail>(`/api/requests/${number}/moves`, { method: 'POST', body }),
  );

/** The files that were added to the answer's draft go along. */
export function useMessage(number: string) {
  const attached = useAttached(replyPlace(number));
  return useChange(number, async (message: WriteMessage) => {
    const body = { ...message, files: await attached.ids() };
    const path = `/api/requests/${number}/messages`;
    const request = await call<RequestDetail>(path, { method: 'POST', body });
    attached.sent();
    return request;
  });
}

/** A correction of one's own message, by the entry it is in. */
export const useEdit = (number: string) =>
  useChange(number, ({ seq, body }: { seq: number; body: string }) =>
    call<RequestDetail>(`/api/requests/${number}/messages/${seq}`, {
      method: 'PUT',
      body: { body },
    }),
  );
