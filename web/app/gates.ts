import { queryOptions } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { z } from 'zod';
import type { Me, setupState } from '../../api/people.ts';
import { ApiError, call } from './api.ts';
import { speak } from './i18n.ts';
import { goOnUploading } from './kept-uploads.ts';
import { startLive } from './live.ts';
import { queryClient } from './query-client.ts';
import { safeReturnPath } from './return-path.ts';
import { homeOf, learnStatusNames, meQuery } from './session.ts';
import { leaveViewing } from './viewing.ts';

/** Who is signed in; else off to the sign-in page, which returns here afterwards. */
export async function admit(href: string): Promise<Me> {
  const me = queryClient.getQueryData(meQuery.queryKey) ?? (await askWhoIsSignedIn());
  if (me?.needsSecondFactor) throw redirect({ to: '/second-factor' });
  if (me) {
    await speakTo(me);
    // What a stream tells is the staff's own.
    if (!me.viewing) startLive();
    goOnUploading(me.person.id);
    return me;
  }
  const back = safeReturnPath(href);
  throw redirect({ to: '/sign-in', search: back ? { return: back } : {} });
}

/** Only for staff who must switch on a second factor before anything else. */
export async function admitWithoutSecondFactor(): Promise<void> {
  const me = await askWhoIsSignedIn();
  if (!me) throw redirect({ to: '/sign-in' });
  if (!me.needsSecondFactor) throw redirect({ to: homeOf(me) });
  await speakTo(me);
}

/** The sign-in page has nothing to offer to a person who is signed in, who goes on to where they wanted, or before set-up. */
export async function leaveIfSignedIn({ search }: { search: { return?: string } }): Promise<void> {
  // The server is asked even if someone is known here: that session may be what has just ended.
  const [me, setup] = await Promise.all([askWhoIsSignedIn(), queryClient.fetchQuery(setupQuery)]);
  if (me) throw redirect({ href: search.return ?? homeOf(me) });
  if (setup.needed) throw redirect({ to: '/setup' });
}

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => call<z.infer<typeof setupState>>('/api/setup'),
});

/** In their language and the operator's words, before a page is drawn: it may be known already who they are. */
async function speakTo(me: Me): Promise<void> {
  await speak(me.person.language);
  await learnStatusNames();
}

async function askWhoIsSignedIn(): Promise<Me | undefined> {
  try {
    return await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not_signed_in') return undefined;
    if (error instanceof ApiError && error.code === 'viewing_ended') leaveViewing();
    throw error;
  }
}
