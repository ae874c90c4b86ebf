import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';
import { leaveViewing } from './viewing.ts';

let signedOut: () => void = () => {};

/** What to do when any call learns that the session has ended. */
export function onSignedOut(handler: () => void): void {
  signedOut = handler;
}

/** The session has ended: off to the sign-in page, which returns here. */
export const leaveSignedOut = (): void => signedOut();

/** For calls that are made past the client below. */
export function noticeSignedOut(error: unknown): void {
  if (!(error instanceof ApiError)) return;
  if (error.code === 'not_signed_in') signedOut();
  if (error.code === 'viewing_ended') leaveViewing();
  // Switched off elsewhere: nothing else works before it is on again.
  if (error.code === 'second_factor_needed') window.location.assign('/second-factor');
}

const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 2 &&
  error instanceof ApiError &&
  (error.code === 'no_connection' || error.code === 'unavailable');

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (!query.meta?.mayBeSignedOut) noticeSignedOut(error);
    },
  }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000 },
    // Without a connection a sending fails at once and says so: sent later by itself, nobody would know when.
    mutations: { retry: false, networkMode: 'always' },
  },
});
