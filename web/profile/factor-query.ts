import { queryOptions } from '@tanstack/react-query';
import type { SecondFactor } from '../../api/second-factor.ts';
import { call } from '../app/api.ts';
import { queryClient } from '../app/query-client.ts';
import { meQuery } from '../app/session.ts';

export const factorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => call<SecondFactor>('/api/me/second-factor'),
});

/** What there is of it has changed, and with it perhaps which companies are open. */
export async function factorChanged(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: factorQuery.queryKey });
  const me = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  // The last one is gone where one is needed: nothing else works before there is another.
  if (me.needsSecondFactor) window.location.assign('/second-factor');
}
