import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { RequestDetail } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { useAttached } from '../../files/use-attached.ts';
import { requestQuery } from '../../requests/queries.ts';

/** The key of the form's draft. */
export const NEW_REQUEST = 'new-request';

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

/**
 * Sends once, however often the button is pressed; afterwards the request's own page opens. Files that were added at
 * `place` go along; null: none.
 */
export function useSend(
  discard: () => void,
  path = '/api/requests',
  place: string | null = NEW_REQUEST,
) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attached = useAttached(place);
  // State arrives a render late: of two presses in one frame the second must see the first.
  const underway = useRef(false);
  const send = useMutation({
    mutationFn: async ({ key, request }: Sending) =>
      call<RequestDetail>(path, {
        method: 'POST',
        body: { ...request, files: await attached.ids() },
        headers: { 'idempotency-key': key },
      }),
    onSuccess: async (request) => {
      discard();
      attached.sent();
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
