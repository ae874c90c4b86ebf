import { queryOptions } from '@tanstack/react-query';
import type { CompanyLicences } from '../../api/licences.ts';
import { call } from '../app/api.ts';

export const licencesPath = (publicId: string) =>
  `/api/companies/${encodeURIComponent(publicId)}/licences`;

/** The names of products are in the reader's language. */
export const licencesQuery = (publicId: string, language: string) =>
  queryOptions({
    queryKey: ['licences', publicId, language],
    queryFn: ({ signal }) => call<CompanyLicences>(licencesPath(publicId), { signal }),
  });
