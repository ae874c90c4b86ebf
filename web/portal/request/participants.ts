import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PersonRef } from '../../../api/people.ts';
import type { colleagues } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { requestQuery } from '../../requests/queries.ts';

/** Who of the company could be added. */
export const colleaguesQuery = (number: string) =>
  queryOptions({
    queryKey: ['requests', number, 'colleagues'],
    queryFn: ({ signal }) =>
      call<z.infer<typeof colleagues>>(`/api/requests/${number}/colleagues`, { signal }),
  });

/** Adds a person by id to those who follow a request, or takes one away. */
export function useParticipants(number: string) {
  const queries = useQueryClient();
  const path = `/api/requests/${number}/participants`;
  const onSettled = () => queries.invalidateQueries({ queryKey: requestQuery(number).queryKey });
  const add = useMutation({
    mutationFn: ({ person, confirmed }: { person: PersonRef; confirmed?: true }) =>
      call(path, { method: 'POST', body: { personId: person.id, confirmed } }),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (personId: string) => call(`${path}/${personId}`, { method: 'DELETE' }),
    onSettled,
  });
  return { add, remove };
}
