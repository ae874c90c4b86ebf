import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { RequestDetail } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { requestQuery } from '../../requests/queries.ts';

interface Sending {
  key: string;
  request: object;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The request on this page has just been sent from here. */
    sent?: boolean;
  }
}

/** Sends once, however often the button is pressed; afterwards the request's own page opens. */
export function useSend(discard: () => void, path = '/api/requests') {
  const queries = useQueryClient();
  const navigate = useNavigate();
  // State arrives a render late: of two presses in one frame the second must see the first.
  const underway = useRef(false);
  const send = useMutation({
    mutationFn: ({ key, request }: Sending) =>
      call<RequestDetail>(path, {
        method: 'POST',
        body: request,
        headers: { 'idempotency-key': key },
      }),
    onSuccess: async (request) => {
      discard();
      queries.setQueryData(requestQuery(request.number).queryKey, request);
      void queries.invalidateQueries({ queryKey: ['requests', 'list'] });
      await navigate({
        to: '/requests/$number',
        params: { number: request.number },
        state: { sent: true },
        replace: true,
      });
    },
    onSettled: () => {
      underway.current = false;
      // Somebody else may have taken the last incident in the meantime.
      void queries.invalidateQueries({ queryKey: ['support-levels'] });
    },
  });
  const mutate = (sending: Sending, onError: (error: unknown) => void) => {
    if (underway.current) return;
    underway.current = true;
    send.mutate(sending, { onError });
  };
  return { mutate, error: send.error, pending: send.isPending };
}
