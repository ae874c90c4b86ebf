import { queryOptions } from '@tanstack/react-query';
import type { RequestCategories } from '../../../api/request-categories.ts';
import { call } from '../../app/api.ts';

/** R1: what one is offered, in one's language. */
export const categoriesQuery = (language: string) =>
  queryOptions({
    queryKey: ['request-categories', language],
    queryFn: ({ signal }) => call<RequestCategories>('/api/request-categories', { signal }),
    staleTime: 300_000,
  });
