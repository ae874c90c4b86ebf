import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PromiseReport } from '../../../api/reports.ts';
import { call } from '../../app/api.ts';
import type { Period } from './period.ts';

export const promisesQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: ['reports', 'promises', from, to],
    queryFn: ({ signal }) =>
      call<PromiseReport>(`/api/reports/promises?${new URLSearchParams({ from, to })}`, { signal }),
    placeholderData: keepPreviousData,
  });
