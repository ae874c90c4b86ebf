import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Me, Session } from '../../api/people.ts';
import type { Language } from '../../api/primitives.ts';
import type { CodeAsked } from '../../api/second-factor.ts';
import type { StatusNames } from '../../api/settings-content.ts';
import { ApiError, call } from './api.ts';
import { leaveDraftsWithServer } from './draft-keepers.ts';
import { nameStatuses, speak } from './i18n.ts';
import { forgetUploads } from './kept-uploads.ts';
import { announceSignIn } from './live.ts';
import { queryClient } from './query-client.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  // Not `/api/me`: browsers write its refusal in the console, and nothing is wrong with not being signed in yet.
  queryFn: async () => {
    const { me } = await call<Session>('/api/session');
    if (!me) throw new ApiError('not_signed_in');
    return me;
  },
  staleTime: Number.POSITIVE_INFINITY,
  // Asking whether somebody is signed in is no lost session.
  meta: { mayBeSignedOut: true },
});

export const statusNamesQuery = queryOptions({
  queryKey: ['status-names'],
  queryFn: () => call<StatusNames>('/api/status-names'),
  staleTime: Number.POSITIVE_INFINITY,
  meta: { mayBeSignedOut: true },
});

/** What the operator calls the statuses; where that cannot be had, Pactdesk's own words stand. */
export async function learnStatusNames(): Promise<void> {
  await queryClient.fetchQuery(statusNamesQuery).then(nameStatuses, () => {});
}

/** Who is signed in; only for pages behind the session's gate. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const isStaff = (me: Me): boolean => me.staffRoles.length > 0;

/** Where a person's work starts. */
export const homeOf = (me: Me): '/desk' | '/requests' => (isStaff(me) ? '/desk' : '/requests');

/** After signing in by whichever way: nothing that another person loaded may stay. */
export async function welcome(me: Me): Promise<void> {
  announceSignIn(me);
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, me);
  await speak(me.person.language);
  await learnStatusNames();
}

/** What the right password gets: who is signed in now, or a ticket for the code that is still missing. */
export type Entry = Me | CodeAsked;

export const asksForCode = (entry: Entry): entry is CodeAsked => 'ticket' in entry;

export async function signOut(): Promise<void> {
  await leaveDraftsWithServer();
  await call('/api/sessions/current', { method: 'DELETE' });
  forgetUploads();
  // A fresh page: nothing of this person stays in memory.
  window.location.assign('/sign-in');
}

/** Keeps the reader's choice with the person, so that e-mails follow it (A1). */
export async function changeMe(change: {
  name?: string;
  language?: Language;
  timeZone?: string;
}): Promise<void> {
  if (change.language) await speak(change.language);
  queryClient.setQueryData(
    meQuery.queryKey,
    await call<Me>('/api/me', { method: 'PATCH', body: change }),
  );
}
