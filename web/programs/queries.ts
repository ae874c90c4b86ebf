import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { MadeToken, MakeToken, TokenList } from '../../api/tokens.ts';
import type {
  ChangeWebhook,
  DeliveryList,
  MakeWebhook,
  Webhook,
  WebhookList,
  WebhookWithSecret,
} from '../../api/webhooks.ts';
import { call } from '../app/api.ts';

/** Where the tokens of a company are, by its public id, or the reader's own with null. */
export const tokensPath = (publicId: string | null): string =>
  publicId === null ? '/api/me/tokens' : `/api/companies/${encodeURIComponent(publicId)}/tokens`;

export const webhooksPath = (publicId: string | null): string =>
  publicId === null ? '/api/webhooks' : `/api/companies/${encodeURIComponent(publicId)}/webhooks`;

export const tokensQuery = (path: string) =>
  queryOptions({ queryKey: [path], queryFn: ({ signal }) => call<TokenList>(path, { signal }) });

export function useTokens(path: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [path] });
  return {
    make: useMutation({
      mutationFn: (body: MakeToken) => call<MadeToken>(path, { method: 'POST', body }),
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => call(`${path}/${id}`, { method: 'DELETE' }),
      onSettled,
    }),
  };
}

export const webhooksQuery = (path: string) =>
  queryOptions({ queryKey: [path], queryFn: ({ signal }) => call<WebhookList>(path, { signal }) });

/** Each ends in a fresh list. */
export function useWebhooks(path: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [path] });
  return {
    make: useMutation({
      mutationFn: (body: MakeWebhook) => call<WebhookWithSecret>(path, { method: 'POST', body }),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ id, ...body }: ChangeWebhook & { id: string }) =>
        call<Webhook>(`${path}/${id}`, { method: 'PATCH', body }),
      onSettled,
    }),
    renewSecret: useMutation({
      mutationFn: (id: string) =>
        call<WebhookWithSecret>(`${path}/${id}/secret`, { method: 'POST' }),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => call(`${path}/${id}`, { method: 'DELETE' }),
      onSettled,
    }),
  };
}

/** What comes of a delivery is seen without a click. */
const LOOK_AGAIN_MS = 2000;

export const deliveriesQuery = (path: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [path, id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      call<DeliveryList>(
        `${path}/${id}/deliveries?limit=20${pageParam && `&cursor=${pageParam}`}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: LOOK_AGAIN_MS,
  });

export function useDeliveries(path: string, id: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [path, id] });
  return {
    test: useMutation({
      mutationFn: () => call(`${path}/${id}/test`, { method: 'POST' }),
      onSettled,
    }),
    replay: useMutation({
      mutationFn: (deliveryId: string) =>
        call(`${path}/${id}/deliveries/${deliveryId}/replay`, { method: 'POST' }),
      onSettled,
    }),
  };
}
