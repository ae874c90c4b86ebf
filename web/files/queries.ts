import { queryOptions } from '@tanstack/react-query';
import type { UploadLimits } from '../../api/files.ts';
import { call } from '../app/api.ts';
import { queryOf, type Target } from './upload.ts';

/** What a file may be there. */
export const limitsQuery = (target: Target) =>
  queryOptions({
    queryKey: ['upload-limits', target],
    queryFn: ({ signal }) =>
      call<UploadLimits>(`/api/uploads/limits?${queryOf(target)}`, { signal }),
    staleTime: 300_000,
  });

/** The beginning of a log, as text. */
export const textPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['files', id, 'text'],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/files/${id}/preview`, { signal });
      if (!response.ok) throw new Error(String(response.status));
      return response.text();
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
